select current_setting('transaction_isolation') as isolation,
       current_setting('transaction_read_only') as read_only,
       pg_is_in_recovery() as standby,
       cast(extract(epoch from transaction_timestamp()) as text) as began
