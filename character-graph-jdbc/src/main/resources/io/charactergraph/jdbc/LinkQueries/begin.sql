-- Said for this transaction only. Each statement sees what was committed before it began, so what is read under a lock is the
-- newest that there is.
set transaction isolation level read committed, read write
