-- Runs under the search path of the connection: everything is qualified.
update <templates> as c
set usage_count = cast(changed.usage_count as integer),
    last_used_at = cast(changed.last_used_at as timestamp)
from rows from (
         pg_catalog.unnest(cast(:ids as pg_catalog.text[])),
         pg_catalog.unnest(cast(:counts as pg_catalog.text[])),
         pg_catalog.unnest(cast(:times as pg_catalog.text[])))
     as changed (id, usage_count, last_used_at)
where cast(c.id as pg_catalog.text) operator(pg_catalog.=) changed.id
