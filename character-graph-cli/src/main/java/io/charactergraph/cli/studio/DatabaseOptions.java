package io.charactergraph.cli.studio;

import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.source.GraphSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import picocli.CommandLine.Option;

/** The options that name the databases of a studio, who connects to them, and where their tables are. */
public final class DatabaseOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = {
                "A database: postgresql://reader@host/db, or a JDBC URL.",
                "Several times when several databases each have some of the tables."
            })
    private List<String> urls = new ArrayList<>();

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Who connects; otherwise the user in the URL, then PGUSER.")
    private Optional<String> user = Optional.empty();

    @Option(
            names = {"-W", "--ask-password"},
            description = "Ask for the password; otherwise it is PGPASSWORD, then the pgpass file.")
    private boolean askPassword;

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            description = "The schema of the tables; otherwise the search path.")
    private Optional<String> schema = Optional.empty();

    @Option(
            names = "--profile",
            paramLabel = "YEAR",
            converter = Converters.Profile.class,
            description = "The profile of the tables, 2025 or 2026; otherwise found table by table.")
    private Optional<SchemaProfile> profile = Optional.empty();

    /** Makes options that name no database. */
    public DatabaseOptions() {}

    /** Returns whether a database is named. */
    public boolean nameDatabases() {
        return !urls.isEmpty();
    }

    /** Returns the profile that is asked for; if none is, that of the sample studio. */
    public SchemaProfile profileOfSample() {
        return profile.orElse(SchemaProfile.PROFILE_2025);
    }

    /**
     * Refuses options about databases when none is named.
     *
     * @throws IllegalArgumentException if there is one
     */
    public void requireDatabases() {
        if (urls.isEmpty() && (user.isPresent() || askPassword || schema.isPresent())) {
            throw new IllegalArgumentException("--user, --ask-password and --schema need --url.");
        }
    }

    /**
     * Returns the databases that are named, in order. Asks for the password once if an option says so.
     *
     * @throws IllegalArgumentException if a URL cannot be read, or there is no terminal to ask at
     */
    public List<DataSource> databases(Terminal terminal) {
        return databases(terminal, urls);
    }

    /** Returns what loads the studio from a database. */
    public GraphSource source(DataSource database) {
        JdbcGraphSource.Builder source = JdbcGraphSource.builder(database);
        schema.ifPresent(source::schema);
        profile.ifPresent(source::profile);
        return source.build();
    }

    /** Returns the sources of the databases of these URLs. */
    List<GraphSource> sources(Terminal terminal, List<String> named) {
        return databases(terminal, named).stream().map(this::source).toList();
    }

    /** Returns the sources of the databases that are named. */
    List<GraphSource> sources(Terminal terminal) {
        return sources(terminal, urls);
    }

    private List<DataSource> databases(Terminal terminal, List<String> named) {
        Optional<String> password = password(terminal);
        List<DataSource> databases = new ArrayList<>();
        for (String url : named) {
            databases.add(DatabaseUrl.parse(url).dataSource(user, terminal.variable("PGUSER"), password));
        }
        return databases;
    }

    private Optional<String> password(Terminal terminal) {
        if (!askPassword) {
            return terminal.variable("PGPASSWORD");
        }
        return Optional.of(new String(terminal.prompt()
                .ask("Password: ")
                .orElseThrow(() -> new IllegalArgumentException("--ask-password needs a terminal to ask at; put the"
                        + " password into the variable PGPASSWORD or into a pgpass file."))));
    }
}
