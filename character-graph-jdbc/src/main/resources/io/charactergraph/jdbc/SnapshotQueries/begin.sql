-- Said for this transaction only, so that nothing of it outlives the transaction.
set transaction isolation level repeatable read, read only
