-- A column of many rows, or whole rows, as text. Every name is qualified.
select p.position as position, <value> as value
from rows from (pg_catalog.unnest(cast(:ids as pg_catalog.text[]))) with ordinality as p (id, position)
join <table> as planned on <key> operator(pg_catalog.=) cast(p.id as <type>)
