-- The templates whose own count or time is behind their rows, with what is to stand there.
select cast(c.id as text) as id,
       cast(c.usage_count as text) as count_before,
       cast(greatest(c.usage_count, cast(u.usage_rows as integer)) as text) as count_after,
       cast(c.last_used_at as text) as used_before,
       cast(greatest(c.last_used_at, u.last_used) as text) as used_after
from <templates> as c
join (
    select character_id, count(*) as usage_rows, max(used_at) filter (where isfinite(used_at)) as last_used
    from <usage>
    group by character_id
) as u on u.character_id = c.id
where u.usage_rows > coalesce(c.usage_count, 0)
   or (u.last_used is not null and (c.last_used_at is null or u.last_used > c.last_used_at))
order by c.id
for no key update of c
