delete from <table> where <key> = cast(:id as <type>)
