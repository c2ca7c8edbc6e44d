-- The row cannot be deleted before this transaction ends. Every name is qualified.
select cast(pg_catalog.count(*) as integer)
from (select 1 from <table> where <key> operator(pg_catalog.=) cast(:id as <type>) for key share) as kept
