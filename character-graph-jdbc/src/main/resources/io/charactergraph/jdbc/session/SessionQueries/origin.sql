-- The search path as the connection has it: as it is set, and the schemas that it leads to, as the text of an array. And whether
-- the transaction has done nothing that ending it would settle: it has written nothing, has opened no cursor, and holds
-- no lock but those of reading the catalog (whose oids are all below 16384).
-- Runs under the search path of the connection: everything is qualified.
select pg_catalog.current_setting('search_path') as setting,
       cast(pg_catalog.current_schemas(true) as pg_catalog.text) as schemas,
       pg_catalog.pg_current_xact_id_if_assigned() is null
           and not exists (
               select 1
               from pg_catalog.pg_cursors as cursor
               where cursor.name operator(pg_catalog.<>) ''
                 and cursor.creation_time operator(pg_catalog.>=) pg_catalog.transaction_timestamp())
           and not exists (
               select 1
               from pg_catalog.pg_locks as held
               where held.pid operator(pg_catalog.=) pg_catalog.pg_backend_pid()
                 and held.locktype operator(pg_catalog.<>) 'virtualxid'
                 and (held.relation is null
                      or held.relation operator(pg_catalog.>=) cast(16384 as pg_catalog.oid)
                      or held.mode operator(pg_catalog.<>) 'AccessShareLock')) as untouched
