-- The first of these names that now stands for another relation, which to_regclass finds out without the snapshot.
select cast(given.position - 1 as integer)
from unnest(cast(:relations as text[]), cast(:oids as text[])) with ordinality as given (relation, oid, position)
where cast(pg_catalog.to_regclass(given.relation) as oid) is distinct from cast(given.oid as oid)
order by given.position
limit 1
