-- Runs under the search path of the connection: everything is qualified.
update <table>
set <column> = cast(:value as pg_catalog.<columnType>)
where <key> operator(pg_catalog.=) cast(:id as pg_catalog.<type>)
