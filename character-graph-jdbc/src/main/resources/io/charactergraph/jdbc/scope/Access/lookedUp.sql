base.<column> operator(pg_catalog.=) any (array(select other.<key> from <relation> as other where <condition>))
