select near.character_key as key, cast(near.name as text) as name, cast(near.display_name as text) as display_name
from (
    (select <key> as character_key, <name> as name, <displayName> as display_name
     from <table> where :text > <key> order by <key> desc limit 5000)
    union all
    (select <key> as character_key, <name> as name, <displayName> as display_name
     from <table> where <key> >= :text order by <key> limit 5000)
) as near
