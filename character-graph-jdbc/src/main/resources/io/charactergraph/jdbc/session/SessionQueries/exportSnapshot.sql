-- The transaction sees the snapshot as before; others can see it as long as the transaction is open. Works on a standby too.
select pg_export_snapshot()
