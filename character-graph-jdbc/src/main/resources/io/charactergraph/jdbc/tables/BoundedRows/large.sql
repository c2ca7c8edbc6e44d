-- Runs under the search path of the connection: everything is qualified.
-- The rows of such sizes, whole.
select <names>
from (
    select <names>, <bytes> as row_bytes
    from (select <columns> from <table> offset 0) as texts
    offset 0
) as sized
where row_bytes operator(pg_catalog.>) cast(<above> as pg_catalog.int8)
  and row_bytes operator(pg_catalog.<=) cast(<upto> as pg_catalog.int8)
