select <columns> from <table> where <key> = :key limit 1
