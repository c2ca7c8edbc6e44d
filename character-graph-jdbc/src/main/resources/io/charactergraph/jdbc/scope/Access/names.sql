<function>(cast(<column> as pg_catalog.text), <places>) operator(pg_catalog.&&) array(
    <wanted>
    union all
    select 0)
