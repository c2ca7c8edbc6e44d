select cast(number as text)
from (
    (select <key> as number from <table> where :number > <key> order by <key> desc limit 3)
    union all
    (select <key> as number from <table> where <key> >= :number order by <key> limit 3)
) as near
order by abs(cast(number as bigint) - :number), number
limit 3
