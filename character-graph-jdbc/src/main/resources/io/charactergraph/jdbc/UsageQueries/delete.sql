-- Runs under the search path of the connection: everything is qualified.
delete from <table>
where <key> operator(pg_catalog.=) any (cast(cast(:ids as pg_catalog.text[]) as pg_catalog.<type>[]))
