<column> operator(pg_catalog.=) any (cast(cast(? as pg_catalog.text[]) as <type>[]))
