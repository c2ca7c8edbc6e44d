create or replace function <function>(document text, places text[]) returns integer[]
language plpgsql immutable strict parallel restricted cost 10000
set search_path = pg_catalog, pg_temp
as $names$
<body>
$names$;
