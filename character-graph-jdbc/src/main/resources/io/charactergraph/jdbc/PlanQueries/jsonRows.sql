select cast(<id> as text) as id, cast(<column> as text) as value from <table> where <column> is not null
