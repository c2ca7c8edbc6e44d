-- The foreign keys in force that refer to one of these tables, to a part of one, or to a table that another of these keys
-- deletes rows of; a row for each column of a key. Keys of partitions stand with the partitioned table.
with recursive ours (position, relation, root) as (
    select r.position, c.oid, true
    from unnest(cast(:schemas as name[]), cast(:relations as name[])) with ordinality as r (schema, name, position)
    join pg_catalog.pg_namespace n on n.nspname = r.schema
    join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = r.name
    union
    select o.position, i.inhrelid, false
    from ours o
    join pg_catalog.pg_inherits i on i.inhparent = o.relation
), known (relation, position, whole) as (
    -- a key of a table does not hold for the tables that inherit from it, but for its partitions
    select o.relation,
           min(o.position),
           bool_and(o.root)
               and (c.relkind = 'p'
                    or not exists (select 1 from pg_catalog.pg_inherits i where i.inhparent = o.relation))
    from ours o
    join pg_catalog.pg_class c on c.oid = o.relation
    group by o.relation, c.relkind
), keys as (
    -- a key whose triggers are disabled, or that is not enforced, does nothing
    select k.*
    from pg_catalog.pg_constraint k
    where k.contype = 'f'
      and k.conparentid = 0
      and exists (
          select 1
          from pg_catalog.pg_trigger t
          where t.tgconstraint = k.oid
            and t.tgrelid = k.confrelid
            and t.tgenabled in ('O', 'A'))
), domains (type, base, is_required, is_checked) as (
    -- a domain, and what it and the domains that it is made of demand
    select d.oid, d.typbasetype, d.typnotnull, exists (select 1 from pg_catalog.pg_constraint c where c.contypid = d.oid)
    from pg_catalog.pg_type d
    where d.typtype = 'd'
    union all
    select below.type, d.typbasetype, d.typnotnull, exists (select 1 from pg_catalog.pg_constraint c where c.contypid = d.oid)
    from domains below
    join pg_catalog.pg_type d on d.oid = below.base and d.typtype = 'd'
), reached (relation) as (
    select relation from known
    union
    select k.conrelid
    from reached r
    join keys k on k.confrelid = r.relation and k.confdeltype = 'c'
)
select cast(k.oid as bigint) as id,
       coalesce(own.position, 0) as table_position,
       tn.nspname as table_schema,
       tc.relname as table_name,
       tc.relkind = 'p' as table_partitioned,
       coalesce(target.position, 0) as referenced_position,
       rn.nspname as referenced_schema,
       rc.relname as referenced_name,
       rc.relkind = 'p' as referenced_partitioned,
       coalesce(own.whole, true) and coalesce(target.whole, true) as every_row,
       case
           when k.confdeltype = 'c' then 'CASCADE'
           when k.confdeltype in ('a', 'r') then 'BLOCK'
           when k.confdeltype = 'd' and written.has_default then 'SET_DEFAULT'
           when written.is_required then 'BLOCK'
           else 'SET_NULL'
       end as on_delete,
       a.attname as column_name,
       ra.attname as referenced_column,
       coalesce(pg_catalog.format_type(ida.atttypid, null), '') as id_type,
       coalesce(pg_catalog.has_schema_privilege(tn.oid, 'USAGE'), false)
           and coalesce(pg_catalog.has_schema_privilege(rn.oid, 'USAGE'), false)
           and coalesce(pg_catalog.has_column_privilege(tc.oid, a.attnum, 'SELECT'), false)
           and coalesce(pg_catalog.has_column_privilege(rc.oid, ra.attnum, 'SELECT'), false)
           and coalesce(pg_catalog.has_column_privilege(rc.oid, ida.attnum, 'SELECT'), target.position is null)
           and not coalesce(pg_catalog.row_security_active(tc.oid), false)
           and not coalesce(pg_catalog.row_security_active(rc.oid), false) as readable,
       k.confdeltype in ('c', 'n', 'd') and (guards.has_triggers or guards.has_rules)
           or k.confdeltype in ('n', 'd') and (written.is_checked or guards.has_constraints) as guarded
from keys k
join reached r on r.relation = k.confrelid
join pg_catalog.pg_class tc on tc.oid = k.conrelid
join pg_catalog.pg_namespace tn on tn.oid = tc.relnamespace
join pg_catalog.pg_class rc on rc.oid = k.confrelid
join pg_catalog.pg_namespace rn on rn.oid = rc.relnamespace
left join known own on own.relation = k.conrelid
left join known target on target.relation = k.confrelid
left join pg_catalog.pg_attribute ida on ida.attrelid = k.confrelid and ida.attname = 'id' and not ida.attisdropped
cross join lateral unnest(k.conkey, k.confkey) with ordinality as pair (attnum, referenced, position)
join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.attnum
join pg_catalog.pg_attribute ra on ra.attrelid = k.confrelid and ra.attnum = pair.referenced
cross join lateral (
    -- the columns that are cleared: all, or those that the key names
    select coalesce(bool_or(w.attnotnull
                            or exists (select 1 from domains d where d.type = w.atttypid and d.is_required)), false) as is_required,
           coalesce(bool_or(w.atthasdef), false) as has_default,
           coalesce(bool_or(exists (select 1 from domains d where d.type = w.atttypid and d.is_checked)), false) as is_checked,
           coalesce(array_agg(w.attnum), cast('{}' as int2[])) as columns
    from pg_catalog.pg_attribute w
    where w.attrelid = k.conrelid and w.attnum = any (coalesce(k.confdelsetcols, k.conkey))
) as written
cross join lateral (
    -- what else has a say where the key deletes rows or clears columns, in a partition too
    select exists (
               select 1
               from pg_catalog.pg_trigger t
               where (t.tgrelid = k.conrelid
                      or t.tgrelid in (select part.relid from pg_catalog.pg_partition_tree(k.conrelid) as part))
                 and not t.tgisinternal
                 and t.tgenabled in ('O', 'A')
                 and case
                         when k.confdeltype = 'c' then t.tgtype & 8 <> 0
                         else t.tgtype & 16 <> 0
                              and (t.tgattr = '' or cast(t.tgattr as int2[]) && written.columns)
                     end
           ) as has_triggers,
           exists (
               select 1
               from pg_catalog.pg_rewrite w
               where w.ev_class = k.conrelid
                 and w.ev_enabled in ('O', 'A')
                 and w.ev_type = case when k.confdeltype = 'c' then '4' else '2' end
           ) as has_rules,
           exists (
               select 1
               from pg_catalog.pg_constraint c
               where c.conrelid = k.conrelid
                 and c.contype = 'c'
                 and (c.conkey is null
                      or c.conkey && written.columns
                      or exists (
                          select 1
                          from pg_catalog.pg_attribute g
                          where g.attrelid = k.conrelid and g.attnum = any (c.conkey) and g.attgenerated <> ''
                      ))
           )
           or exists (
               -- a row whose other columns are set may not have this one null; or the column is referred to
               select 1
               from pg_catalog.pg_constraint c
               where c.contype = 'f'
                 and (c.conrelid = k.conrelid and c.confmatchtype = 'f' and c.conkey && written.columns
                          and cardinality(c.conkey) > 1
                      or c.confrelid = k.conrelid and c.confkey && written.columns)
           )
           or exists (
               -- nulls are distinct from each other, but for indexes that say otherwise, or index something else
               select 1
               from pg_catalog.pg_index x
               where x.indrelid = k.conrelid
                 and (x.indisunique or x.indisexclusion)
                 and (x.indnullsnotdistinct and cast(x.indkey as int2[]) && written.columns
                      or x.indexprs is not null
                      or x.indpred is not null)
           )
           or exists (
               select 1
               from pg_catalog.pg_attribute g
               where g.attrelid = k.conrelid and g.attgenerated <> '' and g.attnotnull and not g.attisdropped
           ) as has_constraints
) as guards
order by tn.nspname, tc.relname, k.conname, k.oid, pair.position
