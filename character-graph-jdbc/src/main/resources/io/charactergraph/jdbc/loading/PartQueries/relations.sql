-- How large relations are, and whether the rows of some of their blocks can be read without the others: of an ordinary table in
-- blocks of which nothing inherits, by a server that scans ranges of row places.
select cast(c.oid as text) as oid,
       c.relkind = 'f' as remote,
       c.relkind = 'r'
           and coalesce(m.amname = 'heap', false)
           and not exists (select 1 from pg_inherits i where i.inhparent = c.oid)
           and cast(current_setting('server_version_num') as integer) >= 140000 as divisible,
       coalesce(pg_relation_size(c.oid), 0) / cast(current_setting('block_size') as bigint) as blocks,
       coalesce(pg_table_size(c.oid), 0) / cast(current_setting('block_size') as bigint) as all_blocks
from pg_class c
left join pg_am m on m.oid = c.relam
where c.oid = any (cast(cast(:oids as text[]) as oid[]))
