select <columns> from <table> where <key> = any (cast(cast(? as text[]) as <type>[]))
