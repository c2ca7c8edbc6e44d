-- Runs under either search path.
select pg_catalog.set_config('lock_timeout', cast(:lockTimeout as pg_catalog.text), true)
