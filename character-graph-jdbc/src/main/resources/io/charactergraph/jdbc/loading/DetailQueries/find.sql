-- Runs under the search path of the connection: everything is qualified.
select <columns> from <table> where <key> operator(pg_catalog.=) :key limit 1
