-- Holds for this transaction only.
set transaction isolation level repeatable read, read only;
set transaction snapshot <snapshot>
