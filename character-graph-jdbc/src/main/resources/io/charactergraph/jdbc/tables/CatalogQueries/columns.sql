-- Every column of the relations with these names: of one schema, or else of those that a search path finds.
-- The path is given, since this does not run under it. The first relation of a name counts, of whatever kind it is.
-- A domain counts as the type that it is made of.
with recursive domain_step (id, base) as (
    select t.oid, t.typbasetype
    from pg_catalog.pg_type t
    where t.typtype = 'd'
    union all
    select d.id, t.typbasetype
    from domain_step d
    join pg_catalog.pg_type t on t.oid = d.base and t.typtype = 'd'
), chosen (relation) as (
    select distinct on (c.relname) c.oid
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relname = any (cast(:names as text[]))
      and case
              when cast(:schema as text) is null then n.nspname = any (cast(:schemas as name[]))
              else n.nspname = cast(:schema as text)
          end
    order by c.relname, array_position(cast(:schemas as name[]), n.nspname)
)
select c.relname as relation,
       n.nspname as schema,
       cast(c.oid as text) as oid,
       c.relkind in ('r', 'p', 'v') and coalesce(pg_catalog.has_table_privilege(c.oid, 'SELECT'), false) as lockable,
       c.relkind in ('v', 'f') as derived,
       coalesce(pg_catalog.has_schema_privilege(n.oid, 'USAGE'), false) as schema_usable,
       coalesce(pg_catalog.row_security_active(c.oid), false) as row_security,
       cast(case when c.relkind = 'v' then -1 else c.reltuples end as bigint) as about_rows,
       a.attname as column_name,
       case
           when t.typtype = 'e' then 'enum'
           when t.typnamespace = cast('pg_catalog' as regnamespace) or t.typname = 'citext' then t.typname
           else 'other'
       end as type_name,
       pg_catalog.quote_ident(tn.nspname) || '.' || pg_catalog.quote_ident(t.typname) as type_relation,
       coalesce(a.attgenerated <> '', false) as generated,
       coalesce(pg_catalog.has_column_privilege(c.oid, a.attnum, 'SELECT'), false) as selectable
from chosen
join pg_catalog.pg_class c on c.oid = chosen.relation
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
left join domain_step d
    on d.id = a.atttypid
    and not exists (select 1 from pg_catalog.pg_type b where b.oid = d.base and b.typtype = 'd')
left join pg_catalog.pg_type t on t.oid = coalesce(d.base, a.atttypid)
left join pg_catalog.pg_namespace tn on tn.oid = t.typnamespace
where c.relkind in ('r', 'p', 'v', 'm', 'f')
order by c.relname, a.attnum
