-- What is read when these relations are read: they themselves, their partitions and children, what stands below views, the
-- functions of views, and the values of enums.
-- held: what no session can change while the relation is locked. free: what can be changed all the same.
-- The offsets keep the planner from reading whole catalogs for a few relations.
with recursive part (root, oid) as (
    select given.position - 1, cast(given.oid as oid)
    from unnest(cast(:oids as text[])) with ordinality as given (oid, position)
    union
    select p.root, below.oid
    from part p
    join lateral (
        select i.inhrelid as oid
        from pg_catalog.pg_inherits i
        where i.inhparent = p.oid
        union all
        select d.refobjid
        from pg_catalog.pg_class v
        join pg_catalog.pg_rewrite r on r.ev_class = v.oid
        join pg_catalog.pg_depend d
            on d.classid = cast('pg_catalog.pg_rewrite' as regclass)
            and d.objid = r.oid
            and d.refclassid = cast('pg_catalog.pg_class' as regclass)
            and d.refobjid <> v.oid
        where v.oid = p.oid and v.relkind = 'v'
    ) as below on true
), described as (
    select p.root,
           c.oid,
           c.relkind in ('m', 'f') as unlockable,
           concat_ws(' ', n.nspname, c.relname, c.relkind) as name,
           (select string_agg(concat_ws(':', a.attnum, a.attname, a.atttypid, a.atttypmod, a.attisdropped), ',' order by a.attnum)
            from pg_catalog.pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0) as columns,
           (select string_agg(md5(cast(r.ev_action as text)), ',' order by r.oid)
            from pg_catalog.pg_rewrite r
            where r.ev_class = c.oid) as rules,
           (select string_agg(cast(i.inhparent as text), ',' order by i.inhseqno)
            from pg_catalog.pg_inherits i
            where i.inhrelid = c.oid) as parents,
           (select concat_ws(' ', f.ftserver, cast(f.ftoptions as text))
            from pg_catalog.pg_foreign_table f
            where f.ftrelid = c.oid) as foreign_table
    from part p
    join lateral (select * from pg_catalog.pg_class found where found.oid = p.oid offset 0) as c on true
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
)
select cast(root as integer) as root,
       'relation' as kind,
       cast(oid as text) as oid,
       concat_ws(' ', name, columns, rules) as held,
       concat_ws(' ', parents, foreign_table, case when unlockable then columns end, case when unlockable then rules end) as free
from described
union
select cast(p.root as integer), 'function', cast(f.oid as text), '', cast(f.xmin as text)
from part p
join lateral (
    select called.oid, called.xmin
    from pg_catalog.pg_class v
    join pg_catalog.pg_rewrite r on r.ev_class = v.oid
    join pg_catalog.pg_depend d on d.classid = cast('pg_catalog.pg_rewrite' as regclass) and d.objid = r.oid
    join pg_catalog.pg_proc called on called.oid = d.refobjid and d.refclassid = cast('pg_catalog.pg_proc' as regclass)
    where v.oid = p.oid and v.relkind = 'v'
    offset 0
) as f on true
union
select cast(p.root as integer), 'value', cast(e.oid as text), '', cast(e.enumlabel as text)
from part p
join lateral (
    select labelled.oid, labelled.enumlabel
    from pg_catalog.pg_attribute a
    join pg_catalog.pg_type t on t.oid = a.atttypid
    join pg_catalog.pg_enum labelled on labelled.enumtypid in (t.oid, t.typbasetype, t.typelem)
    where a.attrelid = p.oid and a.attnum > 0 and not a.attisdropped
    offset 0
) as e on true
order by root, kind, oid
