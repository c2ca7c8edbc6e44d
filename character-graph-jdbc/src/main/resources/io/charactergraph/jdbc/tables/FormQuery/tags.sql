-- By row, a JSON array of the texts of its tags, as a part of a from clause. Everything is qualified.
-- An alias stands for the last tag on its way. If the way ends in a circle, it stands for the tag of the circle with the lowest id.
(with recursive known (id, slug, canonical) as (
    select cast(t."id" as pg_catalog.int8), cast(t.<text> as pg_catalog.text), cast(t.<canonical> as pg_catalog.int8)
    from <tags> as t
), way (start, tag, path) as (
    select known.id, known.id, array[known.id]
    from known
    union all
    select way.start, next.id, pg_catalog.array_append(way.path, next.id)
    from way
    join known on known.id operator(pg_catalog.=) way.tag
    join known as next on next.id operator(pg_catalog.=) known.canonical
    where next.id operator(pg_catalog.<>) all (way.path)
), longest (start, tag, path) as (
    select distinct on (way.start) way.start, way.tag, way.path
    from way
    order by way.start, pg_catalog.cardinality(way.path) desc
), stands (alias, tag) as (
    select longest.start,
           case
               when known.canonical operator(pg_catalog.=) any (longest.path) then (
                   select pg_catalog.min(circle.id)
                   from pg_catalog.unnest(longest.path[pg_catalog.array_position(longest.path, known.canonical):]) as circle (id)
               )
               else longest.tag
           end
    from longest
    join known on known.id operator(pg_catalog.=) longest.tag
), held (owner, slug) as (
    select distinct l.<owner>, known.slug
    from <links> as l
    join stands on stands.alias operator(pg_catalog.=) cast(l.<tag> as pg_catalog.int8)
    join known on known.id operator(pg_catalog.=) stands.tag
    where known.slug is not null
)
select held.owner as owner,
       cast(pg_catalog.json_agg(held.slug order by held.slug collate pg_catalog."C") as pg_catalog.text) as tags
from held
group by held.owner)
