select <columns> from <table> where <key> = cast(:id as <type>) <lock>
