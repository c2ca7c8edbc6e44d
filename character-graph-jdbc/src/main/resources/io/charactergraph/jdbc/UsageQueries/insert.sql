insert into <table> (<idColumn> character_id, usage_type, prompt_version_id, action_block_id, template_reference, used_at)
select <idValue>
       cast(fact.template as <templateType>),
       fact.usage_type,
       cast(fact.prompt as <promptType>),
       cast(fact.action as <actionType>),
       fact.reference,
       coalesce(cast(fact.used_at as timestamp), <otherwise>)
from unnest(
         cast(:templates as text[]),
         cast(:types as text[]),
         cast(:prompts as text[]),
         cast(:actions as text[]),
         cast(:references as text[]),
         cast(:times as text[]))
     with ordinality as fact (template, usage_type, prompt, action, reference, used_at, position)
order by fact.position
