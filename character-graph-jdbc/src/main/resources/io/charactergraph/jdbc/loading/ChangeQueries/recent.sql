-- Runs under the search path of the connection: everything is qualified. Only looks at the rows that were written lately.
select cast(coalesce(pg_catalog.sum(case when since then hash end), 0) as pg_catalog.text) as since,
       cast(coalesce(pg_catalog.sum(case when running then hash end), 0) as pg_catalog.text) as running
from (
    select pg_catalog.age(xmin) operator(pg_catalog.<=) cast(:since as pg_catalog.int4) as since,
           pg_catalog.age(xmin) operator(pg_catalog.<=) cast(:running as pg_catalog.int4) as running,
           pg_catalog.hash_record_extended(row(tableoid, ctid, xmin), cast(0 as pg_catalog.int8)) as hash
    from <relation>
    where pg_catalog.age(xmin) operator(pg_catalog.<=) cast(:oldest as pg_catalog.int4)
) as versions
