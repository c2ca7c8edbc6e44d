-- How many rows refer by each of some foreign keys to rows that would go.
select counted.number, counted.referring
from (<counts>) as counted (number, referring)
order by counted.number
