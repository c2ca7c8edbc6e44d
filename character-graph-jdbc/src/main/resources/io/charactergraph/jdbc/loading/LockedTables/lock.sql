-- Without a snapshot: the one of this transaction is taken after the locks.
lock table <tables> in access share mode <wait>
