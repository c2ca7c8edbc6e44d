-- Those of these rows that are there, and cannot be deleted before this transaction ends.
select cast(<key> as text)
from (
    select <id> from <table> where <key> = any (cast(cast(:ids as text[]) as <type>[])) order by <id> for key share
) as kept
