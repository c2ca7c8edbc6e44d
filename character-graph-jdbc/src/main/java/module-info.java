/** Loads the graph from PostgreSQL, and plans and writes links. */
@SuppressWarnings("requires-automatic") // Jdbi and the driver have names, but no descriptors
module io.charactergraph.jdbc {
    requires transitive io.charactergraph.api;
    requires transitive java.sql;
    requires static transitive org.jspecify;
    requires static org.checkerframework.checker.qual;
    requires org.jdbi.v3.core;
    requires org.jdbi.v3.sqlobject;
    requires org.postgresql.jdbc;
    // What Jdbi and the driver use but, without descriptors, cannot require.
    requires io.leangen.geantyref;
    requires java.desktop;
    requires java.management;
    requires java.naming;
    requires java.security.jgss;
    requires org.slf4j;

    uses org.slf4j.spi.SLF4JServiceProvider;

    exports io.charactergraph.jdbc;
    exports io.charactergraph.jdbc.change;

    // Jdbi makes proxies of the interfaces whose methods are statements, and records of rows.
    opens io.charactergraph.jdbc.linking to
            org.jdbi.v3.core,
            org.jdbi.v3.sqlobject;
    opens io.charactergraph.jdbc.loading to
            org.jdbi.v3.core,
            org.jdbi.v3.sqlobject;
    opens io.charactergraph.jdbc.remedies to
            org.jdbi.v3.core,
            org.jdbi.v3.sqlobject;
    opens io.charactergraph.jdbc.scope to
            org.jdbi.v3.core,
            org.jdbi.v3.sqlobject;
    opens io.charactergraph.jdbc.session to
            org.jdbi.v3.core,
            org.jdbi.v3.sqlobject;
    opens io.charactergraph.jdbc.tables to
            org.jdbi.v3.core,
            org.jdbi.v3.sqlobject;
}
