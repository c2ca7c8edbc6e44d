-- Runs under the search path of the connection: everything is qualified.
-- A row that was written since is a new version of it, with the number of a transaction that was running or not begun then. An old
-- row whose number has come round counts as written since, too. Each row costs one comparison.
select pg_catalog.count(*) as rows,
       pg_catalog.count(*) filter (
           where pg_catalog.age(xmin) operator(pg_catalog.<=) cast(:oldest as pg_catalog.int4)) as recent
from <relation>
