-- How many transactions were begun since that one, which is given by its last 32 bits.
select pg_catalog.age(cast(:transaction as xid))
