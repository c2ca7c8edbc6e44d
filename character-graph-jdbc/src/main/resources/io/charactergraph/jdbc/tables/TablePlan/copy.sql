-- Runs under the search path of the connection: everything is qualified.
copy (select <columns> from <table>) to stdout (format binary)
