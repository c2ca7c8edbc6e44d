-- Which of these relations are tables: only tables have foreign keys.
select r.position - 1
from unnest(cast(:relations as text[])) with ordinality as r (name, position)
join pg_catalog.pg_class c on c.oid = cast(cast(r.name as regclass) as oid)
where c.relkind in ('r', 'p')
order by r.position
