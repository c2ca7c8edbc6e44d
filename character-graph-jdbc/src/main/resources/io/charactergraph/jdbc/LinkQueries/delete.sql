-- Runs under the search path of the connection: everything is qualified.
delete from <table> where <key> operator(pg_catalog.=) cast(:id as pg_catalog.<type>)
