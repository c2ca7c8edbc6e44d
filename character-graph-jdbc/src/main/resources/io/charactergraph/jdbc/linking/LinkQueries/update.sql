-- Gives what stands there then, which a trigger can change. Every name is qualified.
update <table>
set <column> = cast(:value as <columnType>)
where <key> operator(pg_catalog.=) cast(:id as <type>)
returning cast(<column> as pg_catalog.text)
