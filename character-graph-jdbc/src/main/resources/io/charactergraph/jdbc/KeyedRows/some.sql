-- Runs under the search path of the connection: everything is qualified.
select <columns>
from <table>
where <key> operator(pg_catalog.=) any (cast(cast(? as pg_catalog.text[]) as pg_catalog.<type>[]))
