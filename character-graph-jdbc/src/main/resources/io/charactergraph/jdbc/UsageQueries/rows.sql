select cast(id as text) as id,
       cast(character_id as text) as template,
       usage_type,
       cast(prompt_version_id as text) as prompt,
       cast(action_block_id as text) as action,
       template_reference as reference,
       cast(used_at as text) as used_at
from <table>
where character_id is not null
