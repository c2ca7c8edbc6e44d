-- Runs under the search path of the connection: everything is qualified.
select <columns> from <table>
