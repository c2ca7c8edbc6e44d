-- Several that do this at once run one after the other; other statements do not wait.
select cast(pg_advisory_xact_lock(hashtextextended(:relation, 0)) as text)
