declare
    parsed jsonb;
    found text[] := '{}';
    place text;
    kind text;
    path text;
    blanks constant text := E'\001\002\003\004\005\006\007\010\011\012\013\014\015\016\017\020\021\022\023\024\025\026\027\030\031\032\033\034\035\036\037\040';
begin
    if octet_length(document) > 4194304 then
        return '{0}';
    end if;
    foreach place in array places loop
        kind := substr(place, 1, 2);
        path := substr(place, 3);
        if path = '=' then
            found := found || (kind || document);
        elsif path = '{{}}' then
            found := found || array(
                select kind || mention[1]
                from regexp_matches(document, '\{\{character:([A-Za-z0-9_-]+)', 'g') as mention);
        else
            if parsed is null then
                parsed := cast(document as jsonb);
            end if;
            found := found || array(
                select kind || case jsonb_typeof(item)
                    when 'number' then cast(trim_scale(cast(item as numeric)) as text)
                    else item #>> '{}'
                end
                from jsonb_path_query(parsed, cast(path as jsonpath), '{}', true) as item
                where jsonb_typeof(item) in ('number', 'string'));
        end if;
    end loop;
    return array(
        select distinct hashtext(substr(name, 1, 2) || case
                when part ~ '^[0-9]+$' then coalesce(nullif(ltrim(part, '0'), ''), '0')
                else lower(part collate "C")
            end)
        from unnest(found) as name,
            lateral (select btrim(substr(name, 3), blanks) as whole) as trimmed,
            lateral (values (whole), (btrim(regexp_replace(whole, '^[a-z]+[:-]', ''), blanks))) as parts (part)
    );
exception when others then
    return '{0}';
end
