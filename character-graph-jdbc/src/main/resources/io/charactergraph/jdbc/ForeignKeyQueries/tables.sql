-- Which of these relations are tables: only tables have foreign keys.
select r.position - 1
from unnest(cast(:schemas as name[]), cast(:relations as name[])) with ordinality as r (schema, name, position)
join pg_catalog.pg_namespace n on n.nspname = r.schema
join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = r.name
where c.relkind in ('r', 'p')
order by r.position
