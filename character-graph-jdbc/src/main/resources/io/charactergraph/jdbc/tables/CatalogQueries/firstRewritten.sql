-- The first of these relations that is no longer in the file that the snapshot knows.
-- TRUNCATE and an ALTER TABLE that rewrites take rows away from snapshots that are older than they are.
-- pg_class is read as of the snapshot, pg_relation_filenode returns what is so now.
select cast(given.position - 1 as integer)
from unnest(cast(:oids as text[])) with ordinality as given (oid, position)
join pg_catalog.pg_class c on c.oid = cast(given.oid as oid)
where c.relfilenode <> 0
  and c.relfilenode is distinct from pg_catalog.pg_relation_filenode(c.oid)
order by given.position
limit 1
