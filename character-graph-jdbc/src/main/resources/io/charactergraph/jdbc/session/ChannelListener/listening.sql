-- Whether this session listens. Behind a pooler in transaction mode this may be another session than the one that was to listen.
-- Runs under the search path of the connection: everything is qualified.
select exists (select 1 from pg_catalog.pg_listening_channels() as channel where channel operator(pg_catalog.=) cast(? as pg_catalog.text))
