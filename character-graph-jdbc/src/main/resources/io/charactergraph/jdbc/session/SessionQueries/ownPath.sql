-- Runs under either search path.
select pg_catalog.set_config('search_path', cast(:setting as pg_catalog.text), true)
