-- Everything is checked and planned, and no row is made.
-- Runs under the search path of the connection: everything is qualified.
select <columns> from <table> limit 0
