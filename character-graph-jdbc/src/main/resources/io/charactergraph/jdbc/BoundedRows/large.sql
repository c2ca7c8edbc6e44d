-- The rows that are larger than the limit, whole.
select <names>
from (
    select <names>, <bytes> as row_bytes
    from (select <columns> from <table> offset 0) as texts
    offset 0
) as sized
where row_bytes > <limit>
