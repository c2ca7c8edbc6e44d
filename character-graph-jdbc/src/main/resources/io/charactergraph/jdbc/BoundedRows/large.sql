-- The rows of such sizes, whole.
select <names>
from (
    select <names>, <bytes> as row_bytes
    from (select <columns> from <table> offset 0) as texts
    offset 0
) as sized
where row_bytes > <above> and row_bytes <= <upto>
