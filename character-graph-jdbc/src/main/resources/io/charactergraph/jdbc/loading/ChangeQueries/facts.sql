-- What of relations shows that their rows were replaced without new versions of rows (another file, a column that was added with a
-- value), and what can be found out by the versions of their rows.
select cast(c.oid as text) as oid,
       (c.relkind in ('r', 'm') and coalesce(m.amname = 'heap', false) or c.relkind = 'p')
           and not exists (
               select 1
               from pg_catalog.pg_attribute a
               where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = 'v') as versioned,
       c.relrowsecurity as secured,
       concat_ws(
           ' ',
           c.relkind,
           pg_catalog.pg_relation_filenode(c.oid),
           c.relispopulated,
           c.relrowsecurity,
           (select string_agg(concat_ws(':', a.attnum, a.atthasmissing, a.attgenerated), ',' order by a.attnum)
            from pg_catalog.pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0)) as facts,
       exists (
           select 1
           from pg_catalog.pg_index i
           join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] and a.attname = 'id' and a.attnotnull
           join pg_catalog.pg_type t on t.oid = a.atttypid and t.typname in ('int2', 'int4', 'int8', 'uuid', 'text', 'varchar')
           where i.indrelid = c.oid
             and i.indisunique
             and i.indisvalid
             and i.indimmediate
             and i.indnkeyatts = 1
             and i.indpred is null
             and i.indexprs is null)
           and (c.relkind = 'p' or not exists (select 1 from pg_catalog.pg_inherits h where h.inhparent = c.oid)) as keyed
from pg_catalog.pg_class c
left join pg_catalog.pg_am m on m.oid = c.relam
where c.oid = any (cast(cast(:oids as text[]) as oid[]))
