/** The command line: asks, checks and exports a studio's graph. */
@SuppressWarnings("requires-automatic") // the driver has a name, but no descriptor
module io.charactergraph.cli {
    requires transitive io.charactergraph.api;
    requires io.charactergraph.browser;
    requires io.charactergraph.jdbc;
    requires io.charactergraph.testkit;
    requires info.picocli;
    requires java.logging;
    requires java.sql;
    requires transitive jdk.jshell;
    requires org.postgresql.jdbc;
    requires static transitive org.jspecify;

    exports io.charactergraph.cli;
    exports io.charactergraph.cli.shell;

    provides jdk.jshell.spi.ExecutionControlProvider with
            io.charactergraph.cli.shell.SessionExecution;

    // picocli sets the fields that stand for options.
    opens io.charactergraph.cli.command to
            info.picocli;
    opens io.charactergraph.cli.studio to
            info.picocli;
}
