-- Every name is qualified.
delete from <table>
where <key> operator(pg_catalog.=) any (cast(cast(:ids as pg_catalog.text[]) as <type>[]))
returning cast(id as pg_catalog.text)
