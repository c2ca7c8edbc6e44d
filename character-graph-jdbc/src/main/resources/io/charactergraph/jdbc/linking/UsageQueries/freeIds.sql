-- The numbers after the highest; when there are not so many, the lowest that no row has.
with highest as (select greatest(coalesce(max(id), 0), 0) as id from <table>)
select cast(number as text)
from (
    (select highest.id + cast(further as bigint) as number
     from highest, generate_series(1, :many) as further
     where highest.id + cast(:many as bigint) <= <largest>)
    union all
    (select cast(lowest as bigint)
     from highest, generate_series(1, (select count(*) from <table>) + :many) as lowest
     where highest.id + cast(:many as bigint) > <largest>
       and not exists (select 1 from <table> as taken where taken.id = lowest))
) as free
order by number
limit :many
