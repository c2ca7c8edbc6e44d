select a.atthasdef or a.attidentity <> '' as generated,
       coalesce((select u.attnotnull
                 from pg_catalog.pg_attribute u
                 where u.attrelid = a.attrelid and u.attname = 'used_at'), false) as needs_time
from pg_catalog.pg_attribute a
where a.attrelid = cast(:relation as regclass) and a.attname = 'id'
