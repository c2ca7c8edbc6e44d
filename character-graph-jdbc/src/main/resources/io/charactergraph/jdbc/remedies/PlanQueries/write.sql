-- Writes a column of many rows, and gives what stands there then, and what is planned as the database would write it. Every
-- name is qualified.
update <table> as planned
set <column> = cast(p.after as <columnType>)
from rows from (
         pg_catalog.unnest(cast(:ids as pg_catalog.text[])),
         pg_catalog.unnest(cast(:afters as pg_catalog.text[])))
     with ordinality as p (id, after, position)
where <key> operator(pg_catalog.=) cast(p.id as <type>)
returning p.position as position,
          cast(planned.<column> as pg_catalog.text) as now,
          cast(cast(p.after as <columnType>) as pg_catalog.text) as planned
