-- The templates whose own count or time is behind their rows, with what is to stand there. Times are in UTC. Every name is
-- qualified.
select cast(c.id as pg_catalog.text) as id,
       cast(c.usage_count as pg_catalog.text) as count_before,
       cast(greatest(c.usage_count, u.usage_rows) as pg_catalog.text) as count_after,
       cast(<lastUsedAt> as pg_catalog.text) as used_before,
       cast(greatest(<lastUsedAt>, u.last_used) as pg_catalog.text) as used_after
from <templates> as c
join (
    select <usageKey> as template,
           pg_catalog.count(*) as usage_rows,
           pg_catalog.max(<usedAt>) filter (where pg_catalog.isfinite(<usedAt>)) as last_used
    from <usage>
    group by <usageKey>
) as u on u.template operator(pg_catalog.=) <templateKey>
where u.usage_rows operator(pg_catalog.>) coalesce(c.usage_count, 0)
   or (u.last_used is not null and (<lastUsedAt> is null or u.last_used operator(pg_catalog.>) <lastUsedAt>))
order by c.id
for no key update of c
