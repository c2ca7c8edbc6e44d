-- Deletes many rows. Every name is qualified.
delete from <table> as planned
using rows from (pg_catalog.unnest(cast(:ids as pg_catalog.text[]))) with ordinality as p (id, position)
where <key> operator(pg_catalog.=) cast(p.id as <type>)
returning p.position
