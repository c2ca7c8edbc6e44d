-- Those of these rows that are there, by the text that they were asked for, and as their ids are written. They cannot be
-- deleted before this transaction ends. Every name is qualified.
select cast(asked as pg_catalog.text) as asked, cast(written as pg_catalog.text) as written
from (
    select <key> as asked, <id> as written
    from <table>
    where <key> operator(pg_catalog.=) any (cast(cast(:ids as pg_catalog.text[]) as <type>[]))
    order by <key>
    for key share
) as kept
