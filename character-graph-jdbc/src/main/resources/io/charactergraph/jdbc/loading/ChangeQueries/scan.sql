-- Runs under the search path of the connection: everything is qualified.
-- A row that was written since is a new version of it, with the number of a transaction that was running or not begun then. An old
-- row whose number has come round counts as written since, too.
select pg_catalog.count(*) as rows,
       cast(coalesce(pg_catalog.sum(case when since then hash end), 0) as pg_catalog.text) as since,
       cast(coalesce(pg_catalog.sum(case when running then hash end), 0) as pg_catalog.text) as running
from (
    select age operator(pg_catalog.<=) cast(:since as pg_catalog.int4) as since,
           age operator(pg_catalog.<=) cast(:running as pg_catalog.int4) as running,
           case
               when age operator(pg_catalog.<=) cast(:oldest as pg_catalog.int4)
               then pg_catalog.hash_record_extended(row(tableoid, ctid, xmin), cast(0 as pg_catalog.int8))
           end as hash
    from (select pg_catalog.age(xmin) as age, tableoid, ctid, xmin from <relation>) as aged
) as versions
