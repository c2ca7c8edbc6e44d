-- The rows of a table of the data dictionary, as a part of a from clause. Everything is qualified.
(select <columns> from <base> as base <joins>) as logical
