-- Nobody can delete the row before this transaction ends.
select cast(count(*) as integer) from (select 1 from <table> where <key> = cast(:id as <type>) for key share) as kept
