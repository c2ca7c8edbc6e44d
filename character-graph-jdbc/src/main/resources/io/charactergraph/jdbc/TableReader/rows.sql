select <columns> from <table>
