-- Everything is checked and planned, and no row is made.
select <columns> from <table> limit 0
