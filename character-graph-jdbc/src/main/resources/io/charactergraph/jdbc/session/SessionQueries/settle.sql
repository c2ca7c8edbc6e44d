-- Holds for this transaction only. No statement here takes the snapshot of the transaction.
-- search_path: no function, operator or type of another schema can take the place of one of PostgreSQL's own.
-- The output settings: values are written as text alike in all sessions.
-- row_security off: a policy that would hide rows becomes an error.
-- synchronize_seqscans off: the rows of a table come in the same order, also beside another session that reads it.
-- enable_tidscan on: a part of a table is read without the rest.
-- jit off: statements on the catalog are estimated dear and are short, so compiling them takes longer than they do.
set local search_path = pg_catalog, pg_temp;
set local statement_timeout = <statementTimeout>;
set local lock_timeout = <lockTimeout>;
set local idle_in_transaction_session_timeout = <idleTimeout>;
<output>set local synchronize_seqscans = off;
set local enable_tidscan = on;
set local jit = off;
set local row_security = off
