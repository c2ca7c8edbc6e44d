-- Every name is qualified.
select <columns> from <table> where <key> operator(pg_catalog.=) cast(:id as <type>) <lock>
