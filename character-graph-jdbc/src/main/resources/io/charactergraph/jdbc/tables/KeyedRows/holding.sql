-- Runs under the search path of the connection: everything is qualified.
select <columns>
from <table>
where pg_catalog.strpos(<json>, cast(? as pg_catalog.text)) operator(pg_catalog.>) 0
    or pg_catalog.strpos(<json>, cast(? as pg_catalog.text)) operator(pg_catalog.>) 0
