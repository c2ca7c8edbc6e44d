-- Of several that do this at once, one after the other; nobody else is held up.
select cast(pg_advisory_xact_lock(hashtextextended(:relation, 0)) as text)
