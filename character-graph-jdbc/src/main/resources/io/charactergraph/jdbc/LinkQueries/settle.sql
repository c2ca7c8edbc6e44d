-- Sets what holds for this transaction, and tells what is really in force.
-- row_security off: a policy that would hide rows becomes an error.
select set_config('statement_timeout', :statementTimeout, true),
       set_config('lock_timeout', :lockTimeout, true),
       set_config('idle_in_transaction_session_timeout', :idleTimeout, true),
       set_config('row_security', 'off', true),
       current_setting('transaction_isolation') as isolation,
       current_setting('transaction_read_only') as read_only
