-- Of these tables, with their partitions, the first that is no longer in the file that the snapshot knows.
-- TRUNCATE and an ALTER TABLE that rewrites take rows away from snapshots that are older than they are.
-- pg_class is read as of the snapshot, pg_relation_filenode tells what is so now.
with recursive part (position, oid) as (
    select r.position, cast(cast(r.name as regclass) as oid)
    from unnest(cast(:relations as text[])) with ordinality as r (name, position)
    union
    select p.position, i.inhrelid
    from part p
    join pg_catalog.pg_inherits i on i.inhparent = p.oid
)
select p.position - 1
from part p
join pg_catalog.pg_class c on c.oid = p.oid
where c.relfilenode <> 0
  and c.relfilenode is distinct from pg_catalog.pg_relation_filenode(c.oid)
order by p.position
limit 1
