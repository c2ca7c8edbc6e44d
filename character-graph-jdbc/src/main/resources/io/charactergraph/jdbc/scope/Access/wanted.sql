select pg_catalog.hashtext(wanted.kind operator(pg_catalog.||) ' ' operator(pg_catalog.||) case
        when trimmed.name operator(pg_catalog.~) '^[0-9]+$' then coalesce(nullif(pg_catalog.ltrim(trimmed.name, '0'), ''), '0')
        else pg_catalog.lower(trimmed.name collate "C")
    end)
from rows from (pg_catalog.unnest(cast(? as pg_catalog.text[])), pg_catalog.unnest(cast(? as pg_catalog.text[]))) as wanted (kind, name),
    lateral (select pg_catalog.btrim(wanted.name, E'\001\002\003\004\005\006\007\010\011\012\013\014\015\016\017\020\021\022\023\024\025\026\027\030\031\032\033\034\035\036\037\040') as name) as trimmed
