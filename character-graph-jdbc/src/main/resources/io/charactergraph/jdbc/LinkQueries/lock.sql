select <columns> from <table> where <key> = cast(:id as <type>) for no key update
