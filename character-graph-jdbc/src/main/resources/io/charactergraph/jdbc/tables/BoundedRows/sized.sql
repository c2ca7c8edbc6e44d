-- Runs under the search path of the connection: everything is qualified.
-- Of a row whose texts are larger than the limit only their size comes. The offsets keep the planner from computing a text twice.
select <shown>, row_bytes
from (
    select <names>, <bytes> as row_bytes
    from (select <columns> from <table> offset 0) as texts
    offset 0
) as sized
