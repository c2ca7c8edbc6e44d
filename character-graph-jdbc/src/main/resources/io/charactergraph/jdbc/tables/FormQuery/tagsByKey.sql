-- The same for one row: a JSON array of the texts of its tags. Everything is qualified.
lateral (with recursive way (start, tag, path) as (
    select cast(t."id" as pg_catalog.int8), cast(t."id" as pg_catalog.int8), array[cast(t."id" as pg_catalog.int8)]
    from <links> as l
    join <tags> as t on t."id" operator(pg_catalog.=) l.<tag>
    where l.<owner> operator(pg_catalog.=) <id>
    union
    select way.start, cast(next."id" as pg_catalog.int8), pg_catalog.array_append(way.path, cast(next."id" as pg_catalog.int8))
    from way
    join <tags> as known on known."id" operator(pg_catalog.=) way.tag
    join <tags> as next on next."id" operator(pg_catalog.=) known.<canonical>
    where cast(next."id" as pg_catalog.int8) operator(pg_catalog.<>) all (way.path)
), longest (start, tag, path) as (
    select distinct on (way.start) way.start, way.tag, way.path
    from way
    order by way.start, pg_catalog.cardinality(way.path) desc
), stands (tag) as (
    select case
               when cast(known.<canonical> as pg_catalog.int8) operator(pg_catalog.=) any (longest.path) then (
                   select pg_catalog.min(circle.id)
                   from pg_catalog.unnest(longest.path[pg_catalog.array_position(longest.path, cast(known.<canonical> as pg_catalog.int8)):]) as circle (id)
               )
               else longest.tag
           end
    from longest
    join <tags> as known on known."id" operator(pg_catalog.=) longest.tag
), held (slug) as (
    select distinct cast(known.<text> as pg_catalog.text)
    from stands
    join <tags> as known on known."id" operator(pg_catalog.=) stands.tag
    where known.<text> is not null
)
select cast(pg_catalog.json_agg(held.slug order by held.slug collate pg_catalog."C") as pg_catalog.text) as tags
from held)
