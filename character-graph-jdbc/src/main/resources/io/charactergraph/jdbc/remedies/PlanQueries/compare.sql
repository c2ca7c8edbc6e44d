-- Locks the rows of a plan, in the plan's order, and says how each stands to it. What is planned is compared as the database
-- would write it. Every name is qualified.
select p.position as position,
       coalesce(<now> operator(pg_catalog.=) p.before, <now> is null and p.before is null) as is_before,
       coalesce(<now> operator(pg_catalog.=) <after>, <now> is null and <after> is null) as is_after
from rows from (
         pg_catalog.unnest(cast(:ids as pg_catalog.text[])),
         pg_catalog.unnest(cast(:columns as pg_catalog.text[])),
         pg_catalog.unnest(cast(:befores as pg_catalog.text[])),
         pg_catalog.unnest(cast(:afters as pg_catalog.text[])))
     with ordinality as p (id, col, before, after, position)
join <table> as planned on <key> operator(pg_catalog.=) cast(p.id as <type>)
order by p.position
for no key update of planned
