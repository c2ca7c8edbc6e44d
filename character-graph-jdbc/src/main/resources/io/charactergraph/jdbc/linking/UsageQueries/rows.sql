-- What the rows say, and which are later than the graph. Times are compared by the server, in UTC; without a time of the
-- graph every row that has a time may be later. Every name is qualified.
select cast(id as pg_catalog.text) as id,
       cast(character_id as pg_catalog.text) as template,
       cast(usage_type as pg_catalog.text) as usage_type,
       cast(prompt_version_id as pg_catalog.text) as prompt,
       cast(action_block_id as pg_catalog.text) as action,
       cast(template_reference as pg_catalog.text) as reference,
       coalesce(<usedAt> operator(pg_catalog.>) cast(:graph as pg_catalog.timestamp), <usedAt> is not null) as later
from <table>
where character_id is not null
