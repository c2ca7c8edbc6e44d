-- The valid, complete indexes of relations: the first column of each, or the function on which it is made.
select cast(i.indrelid as text) as relation,
       c.relname as name,
       a.attname as first_column,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.proname) as function,
       p.prosrc as body
from pg_catalog.pg_index i
join pg_catalog.pg_class c on c.oid = i.indexrelid
left join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] and a.attnum > 0
left join pg_catalog.pg_depend d
    on d.classid = cast('pg_catalog.pg_class' as regclass)
    and d.objid = i.indexrelid
    and d.refclassid = cast('pg_catalog.pg_proc' as regclass)
left join pg_catalog.pg_proc p on p.oid = d.refobjid
left join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where i.indrelid = any (cast(:oids as oid[]))
  and i.indisvalid
  and i.indpred is null
