select character_key
from (
    (select <key> as character_key from <table> where :text > <key> order by <key> desc limit 5000)
    union all
    (select <key> as character_key from <table> where <key> >= :text order by <key> limit 5000)
) as near
