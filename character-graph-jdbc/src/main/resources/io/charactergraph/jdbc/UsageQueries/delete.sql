delete from <table> where <key> = any (cast(cast(:ids as text[]) as <type>[]))
