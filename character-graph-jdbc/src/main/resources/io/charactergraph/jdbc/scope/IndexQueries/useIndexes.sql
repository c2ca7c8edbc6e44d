-- For the rest of the transaction. What has an index is read by it, whatever the statistics are. The memory keeps bitmaps exact: a row of
-- an inexact one would be parsed again.
select pg_catalog.set_config('enable_seqscan', 'off', true) || pg_catalog.set_config('jit', 'off', true)
    || pg_catalog.set_config('work_mem', '64MB', true)
