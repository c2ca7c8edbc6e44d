-- Where and when the snapshot is. cluster: the same only while the numbers of transactions keep their meaning: another server, a
-- restored one, a promoted standby and a restarted one all differ. What the role may not read is left out of it.
-- visible: two snapshots that have the same see the same transactions, for the same role. Empty where it cannot be known: a standby
-- does not say which transactions are running.
-- oldest: no transaction below it was running when the snapshot was taken.
select pg_catalog.concat_ws(
           ' ',
           case
               when pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE')
               then (select system_identifier from pg_catalog.pg_control_system())
           end,
           case
               when pg_catalog.has_function_privilege('pg_catalog.pg_control_checkpoint()', 'EXECUTE')
               then (select timeline_id from pg_catalog.pg_control_checkpoint())
           end,
           pg_catalog.pg_is_in_recovery(),
           extract(epoch from pg_catalog.pg_postmaster_start_time()),
           (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database()),
           pg_catalog.current_setting('server_version_num')) as cluster,
       case
           when pg_catalog.pg_is_in_recovery()
               and pg_catalog.pg_snapshot_xmin(pg_catalog.pg_current_snapshot())
                   operator(pg_catalog.<>) pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())
           then ''
           else pg_catalog.concat_ws(
               ' ',
               pg_catalog.pg_current_snapshot(),
               current_user,
               pg_catalog.current_setting('search_path'))
       end as visible,
       cast(cast(pg_catalog.pg_snapshot_xmin(pg_catalog.pg_current_snapshot()) as text) as bigint) as oldest,
       cast(cast(pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot()) as text) as bigint) as next
