update <table> set <column> = cast(:value as <columnType>) where <key> = cast(:id as <type>)
