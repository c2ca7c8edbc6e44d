-- Runs under the search path of the connection: everything is qualified.
insert into <table> (<idColumn> character_id, usage_type, prompt_version_id, action_block_id, template_reference, used_at)
select <idValue>
       cast(fact.template as pg_catalog.<templateType>),
       fact.usage_type,
       cast(fact.prompt as pg_catalog.<promptType>),
       cast(fact.action as pg_catalog.<actionType>),
       fact.reference,
       coalesce(cast(fact.used_at as timestamp), <otherwise>)
from rows from (
         pg_catalog.unnest(cast(:ids as pg_catalog.text[])),
         pg_catalog.unnest(cast(:templates as pg_catalog.text[])),
         pg_catalog.unnest(cast(:types as pg_catalog.text[])),
         pg_catalog.unnest(cast(:prompts as pg_catalog.text[])),
         pg_catalog.unnest(cast(:actions as pg_catalog.text[])),
         pg_catalog.unnest(cast(:references as pg_catalog.text[])),
         pg_catalog.unnest(cast(:times as pg_catalog.text[])))
     with ordinality as fact (id, template, usage_type, prompt, action, reference, used_at, position)
order by fact.position
