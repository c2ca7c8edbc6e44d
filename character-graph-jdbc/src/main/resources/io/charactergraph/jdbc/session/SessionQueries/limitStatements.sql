-- Runs under either search path.
select pg_catalog.set_config('statement_timeout', cast(:statementTimeout as pg_catalog.text), true)
