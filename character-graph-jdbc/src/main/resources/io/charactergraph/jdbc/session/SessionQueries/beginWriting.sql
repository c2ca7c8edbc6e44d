-- Holds for this transaction only. Each statement sees what was committed before it began, so what is read under a lock is the
-- newest that there is. Whether the transaction may write is left as the connection, the role or the database has it.
set transaction isolation level read committed
