-- Which of these relations are tables: only tables have foreign keys. And which of them have a trigger or a rule for the
-- deletion of a row, in a part of them too.
with recursive family (root, relation) as (
    select c.oid, c.oid
    from unnest(cast(:schemas as name[]), cast(:relations as name[])) as r (schema, name)
    join pg_catalog.pg_namespace n on n.nspname = r.schema
    join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = r.name
    union
    select f.root, i.inhrelid
    from family f
    join pg_catalog.pg_inherits i on i.inhparent = f.relation
)
select cast(r.position - 1 as int) as position,
       exists (
           select 1
           from family f
           join pg_catalog.pg_trigger t on t.tgrelid = f.relation
           where f.root = c.oid and not t.tgisinternal and t.tgenabled in ('O', 'A') and t.tgtype & 8 <> 0
       )
       or exists (
           select 1
           from pg_catalog.pg_rewrite w
           where w.ev_class = c.oid and w.ev_type = '4' and w.ev_enabled in ('O', 'A')
       ) as guarded
from unnest(cast(:schemas as name[]), cast(:relations as name[])) with ordinality as r (schema, name, position)
join pg_catalog.pg_namespace n on n.nspname = r.schema
join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = r.name
where c.relkind in ('r', 'p')
order by r.position
