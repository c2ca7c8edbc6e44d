(select logical.* from <source> where logical.<id> operator(pg_catalog.=) any (array(select base.<key> from <base> as base where <arms>))) as part
