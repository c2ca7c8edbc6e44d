-- Whether a new row gets its id from the database, and whether its time may be null. A domain, or one that it is made of,
-- can forbid null too.
with recursive time_type (oid, base, not_null) as (
    select t.oid, t.typbasetype, t.typnotnull or u.attnotnull
    from pg_catalog.pg_attribute u
    join pg_catalog.pg_type t on t.oid = u.atttypid
    where u.attrelid = cast(:relation as regclass) and u.attname = 'used_at'
    union all
    select t.oid, t.typbasetype, t.typnotnull
    from time_type d
    join pg_catalog.pg_type t on t.oid = d.base
)
select a.atthasdef or a.attidentity <> '' as generated,
       coalesce((select bool_or(not_null) from time_type), false) as needs_time
from pg_catalog.pg_attribute a
where a.attrelid = cast(:relation as regclass) and a.attname = 'id'
