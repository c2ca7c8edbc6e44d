base.<key> operator(pg_catalog.=) any (array(
    select found.key
    from (<wanted>) as wanted (hash),
        lateral (select few.<key> as key from <relation> as few
            where <function>(cast(few.<column> as pg_catalog.text), <places>) operator(pg_catalog.&&) array[wanted.hash]
            limit <limit>) as found))
