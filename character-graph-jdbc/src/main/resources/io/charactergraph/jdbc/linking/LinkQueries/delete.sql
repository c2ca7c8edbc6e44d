-- Every name is qualified.
delete from <table> where <key> operator(pg_catalog.=) cast(:id as <type>)
