select set_config('statement_timeout', :statementTimeout, true)
