update <templates> as c
set usage_count = cast(changed.usage_count as integer),
    last_used_at = cast(changed.last_used_at as timestamp)
from unnest(cast(:ids as text[]), cast(:counts as text[]), cast(:times as text[]))
     as changed (id, usage_count, last_used_at)
where cast(c.id as text) = changed.id
