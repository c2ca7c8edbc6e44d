-- For the rest of the transaction. What has an index is read by it, whatever the statistics are.
select pg_catalog.set_config('enable_seqscan', 'off', true) || pg_catalog.set_config('jit', 'off', true)
