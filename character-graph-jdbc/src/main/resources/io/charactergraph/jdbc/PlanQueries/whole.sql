-- The whole row as one text.
select cast(t as text) from <table> as t where <key> = cast(:id as <type>) <lock>
