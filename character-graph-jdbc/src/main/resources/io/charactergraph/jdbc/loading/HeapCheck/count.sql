-- Runs under the search path of the connection: everything is qualified.
select pg_catalog.count(*) from <table>
