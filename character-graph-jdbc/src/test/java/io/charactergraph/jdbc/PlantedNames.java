package io.charactergraph.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A schema as an attacker fills it: for each function, operator and type of {@code pg_catalog} one of the same name, which fails
 * when it is called. Besides those of the same parameters there are those that fit arguments better, for example {@code
 * set_config(text, varchar, boolean)}.
 */
final class PlantedNames {

    /** The message of each failure holds this. */
    static final String SPRUNG = "planted name was called";

    private static final List<String> TYPES = List.of(
            "text",
            "varchar",
            "name",
            "bpchar",
            "\"char\"",
            "int2",
            "int4",
            "int8",
            "float4",
            "float8",
            "numeric",
            "bool",
            "oid",
            "uuid",
            "json",
            "jsonb",
            "timestamp",
            "timestamptz",
            "regclass",
            "regnamespace");
    private static final List<String> OPERATORS =
            List.of("=", "<>", "<", "<=", ">", ">=", "+", "-", "*", "/", "||", "->", "->>", "~", "@>");

    private static final PlantedNames PLANTED = new PlantedNames("planted");

    private final String schema;
    private int planted;

    private PlantedNames(String schema) {
        this.schema = schema;
        TestDatabase database = TestDatabase.empty(schema);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off; set search_path = pg_catalog");
            plantFunctions(statement);
            plantOperators(statement);
            plantTypes(statement);
            statement.execute("grant usage on schema " + schema + " to public");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name of the schema; filled when this is first called. */
    static String schema() {
        return PLANTED.schema;
    }

    /** How many there are. */
    static int size() {
        return PLANTED.planted;
    }

    private String body() {
        return " language plpgsql as 'begin raise exception ''" + SPRUNG + "''; end'";
    }

    private void plantFunctions(Statement statement) throws SQLException {
        List<String> all = new ArrayList<>();
        String functions = "select quote_ident(p.proname), oidvectortypes(p.proargtypes),"
                + " case when p.proretset then 'setof ' else '' end || format_type(p.prorettype, null)"
                + " from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace and p.prokind = 'f'"
                + " and format_type(p.prorettype, null) not in ('internal', 'cstring', 'trigger', 'event_trigger')"
                + " and oidvectortypes(p.proargtypes) !~ '(internal|cstring|handler|\"any\")' order by p.oid";
        try (ResultSet rows = statement.executeQuery(functions)) {
            while (rows.next()) {
                String name = rows.getString(1);
                String parameters = rows.getString(2);
                String result = " returns " + rows.getString(3);
                for (String variant : variants(parameters)) {
                    boolean same = variant.equals(parameters);
                    all.add("create function " + schema + "." + name + "(" + variant + ")"
                            + (same ? result : " returns " + concrete(rows.getString(3)))
                            + body());
                }
            }
        }
        for (String type : TYPES) {
            all.add("create function " + schema + ".step(int8, " + type + ") returns int8" + body());
            for (String name : List.of("count", "max", "min", "sum")) {
                all.add("create aggregate " + schema + "." + name + "(" + type + ") (sfunc = " + schema
                        + ".step, stype = int8, initcond = '0')");
            }
        }
        all.add("create function " + schema + ".step(int8) returns int8" + body());
        all.add("create aggregate " + schema + ".count(*) (sfunc = " + schema + ".step, stype = int8, initcond = '0')");
        plant(statement, all);
    }

    /** The parameters as they are, and with types that bound values have. */
    private static List<String> variants(String parameters) {
        List<String> variants = new ArrayList<>(List.of(parameters));
        for (String[] change : new String[][] {
            {"\\btext\\b", "varchar"},
            {"(?s)\\btext\\b(?=.*$)", "name"},
            {"\\bbigint\\b", "integer"},
            {"\\bany(compatible)?array\\b", "text[]"},
            {"\\bany(compatible)?array\\b", "name[]"},
            {"\\bany(compatible)?(element)?\\b", "name"},
            {"^text, text", "text, varchar"}
        }) {
            String changed = parameters.replaceAll(change[0], change[1]);
            if (!variants.contains(changed) && !changed.contains("any")) {
                variants.add(changed);
            }
        }
        return variants;
    }

    private static String concrete(String result) {
        return result.contains("any") ? (result.startsWith("setof") ? "setof text" : "text") : result;
    }

    private void plantOperators(Statement statement) throws SQLException {
        List<String> all = new ArrayList<>();
        for (String left : TYPES) {
            for (String right : TYPES) {
                String function = schema + ".operate";
                all.add("create function " + function + "(" + left + ", " + right + ") returns bool" + body());
                for (String operator : OPERATORS) {
                    all.add("create operator " + schema + "." + operator + " (leftarg = " + left + ", rightarg = "
                            + right + ", function = " + function + ")");
                }
            }
        }
        plant(statement, all);
    }

    private void plantTypes(Statement statement) throws SQLException {
        List<String> all = new ArrayList<>();
        all.add("create function " + schema + ".sprung() returns bool" + body());
        for (String type : TYPES) {
            all.add("create domain " + schema + "." + type + " as pg_catalog." + type + " check (" + schema
                    + ".sprung())");
        }
        plant(statement, all);
    }

    /** Those that the server does not take (polymorphic in a way that it cannot resolve, for example) are left out. */
    private void plant(Statement statement, List<String> all) throws SQLException {
        for (String one : all) {
            try {
                statement.execute(one);
                planted++;
            } catch (SQLException e) {
                if (!List.of("42P13", "42723", "42883", "42704", "42710", "42P16", "0A000")
                        .contains(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }
}
