-- Every name is qualified.
select <columns> from <table> where <key> operator(pg_catalog.=) any (cast(cast(? as pg_catalog.text[]) as <type>[]))
