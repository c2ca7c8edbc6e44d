-- Every name is qualified.
update <templates> as c
set usage_count = cast(changed.usage_count as <countType>),
    last_used_at = <newLastUsedAt>
from rows from (
         pg_catalog.unnest(cast(:ids as pg_catalog.text[])),
         pg_catalog.unnest(cast(:counts as pg_catalog.text[])),
         pg_catalog.unnest(cast(:times as pg_catalog.text[])))
     as changed (id, usage_count, last_used_at)
where <templateKey> operator(pg_catalog.=) cast(changed.id as <keyType>)
returning cast(c.id as pg_catalog.text) as id,
          cast(c.usage_count as pg_catalog.text) as usage_count,
          cast(<lastUsedAt> as pg_catalog.text) as last_used_at
