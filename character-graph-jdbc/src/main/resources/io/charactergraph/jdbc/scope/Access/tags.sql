base.<id> operator(pg_catalog.=) any (array(
    with recursive meant (id) as (
        select t."id" from <tags> as t where <condition>
        union
        select t."id" from meant join <tags> as t on t.<canonical> operator(pg_catalog.=) meant.id
    )
    select link.<owner> from meant join <links> as link on link.<tag> operator(pg_catalog.=) meant.id <limit>))
