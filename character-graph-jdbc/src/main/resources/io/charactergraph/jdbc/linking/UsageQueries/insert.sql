-- Every name is qualified.
insert into <table> (<idColumn> character_id, usage_type, prompt_version_id, action_block_id, template_reference, used_at)
select <idValue>
       cast(fact.template as <templateType>),
       cast(fact.usage_type as <usageType>),
       cast(fact.prompt as <promptType>),
       cast(fact.action as <actionType>),
       cast(fact.reference as <referenceType>),
       coalesce(<usedAt>, <otherwise>)
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
returning cast(id as pg_catalog.text) as id,
          cast(character_id as pg_catalog.text) as template,
          cast(usage_type as pg_catalog.text) as usage_type,
          cast(prompt_version_id as pg_catalog.text) as prompt,
          cast(action_block_id as pg_catalog.text) as action,
          cast(template_reference as pg_catalog.text) as reference,
          false as later
