package io.charactergraph.jdbc;

import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.jdbc.linking.LinkStore;
import io.charactergraph.jdbc.session.Databases;
import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.session.Limits;
import io.charactergraph.jdbc.tables.TableNaming;
import io.charactergraph.schema.StudioTable;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Writes links into the studio's tables. This is the only part of the library that writes. It never alters a table.
 *
 * <pre>{@code
 * CharacterLinkage linkage = CharacterLinkage.of(dataSource);
 * List<Change> changes = linkage.roles().bind(SceneRole.id(41, "wisest_friend"), CharacterRef.parse("horatio"));
 * }</pre>
 *
 * <p>Each operation
 *
 * <ul>
 *   <li>is one transaction on its own connection, with all of its effects or none;
 *   <li>locks the rows that it changes before it reads them, so that two writers on one row do not overwrite each other's keys;
 *   <li>changes only its own keys: in a {@code json} column every other key keeps its position and its value as written;
 *   <li>writes only what differs, and returns its changes;
 *   <li>refuses to link a node that does not exist ({@link io.charactergraph.model.UnknownNodeException}) or that may not be linked
 *       ({@link IllegalArgumentException}); a linked node cannot be deleted before the link is committed.
 * </ul>
 *
 * <p>An absent or null container is created; a container of another JSON type is refused, never overwritten. Failures of the database or the network, and
 * values in the data that prevent a change, become a {@link LinkWriteException}, which contains no values of rows.
 *
 * <p>Immutable, and safe for any number of threads. A loaded graph does not change: load again to see what was written.
 *
 * @since 0.1
 */
public final class CharacterLinkage {

    private final LinkStore store;

    private CharacterLinkage(Builder builder) {
        Jdbi jdbi = Databases.of(builder.dataSource);
        this.store = new LinkStore(
                jdbi,
                new TableNaming(
                        builder.schema,
                        Collections.unmodifiableMap(new EnumMap<>(builder.renamed)),
                        Collections.unmodifiableSet(EnumSet.allOf(StudioTable.class))),
                builder.limits,
                builder.lockTimeout);
    }

    /** Returns a linkage for the tables that the search path finds. The caller keeps ownership of the data source. */
    public static CharacterLinkage of(DataSource dataSource) {
        return builder(dataSource).build();
    }

    /** Returns a builder of a linkage for a data source. The caller keeps ownership of the data source. */
    public static Builder builder(DataSource dataSource) {
        return new Builder(dataSource);
    }

    /** Returns the operations on roles of scenes. */
    public RoleLinks roles() {
        return new RoleLinks(store);
    }

    /** Returns the operations on roles of worlds, which apply to all scenes of a world. */
    public WorldRoleLinks worldRoles() {
        return new WorldRoleLinks(store);
    }

    /** Returns the operations on characters of scene nodes. */
    public SceneNodeLinks sceneNodes() {
        return new SceneNodeLinks(store);
    }

    /** Returns the operations on the linkage and the tags of assets. */
    public AssetLinks assets() {
        return new AssetLinks(store);
    }

    /** Returns the operations on characters and scenes of generations. */
    public GenerationLinks generations() {
        return new GenerationLinks(store);
    }

    /** Returns the operations on rows of {@code character_usage} and on the counts of templates. */
    public UsageLinks usage() {
        return new UsageLinks(store);
    }

    /** Returns the operations that plan and apply remedies of findings. */
    public Remedies remedies() {
        return new Remedies(store);
    }

    /** Sets the place of the tables and the time limits. For one thread at a time. */
    public static final class Builder {

        private final DataSource dataSource;
        private final Map<StudioTable, String> renamed = new EnumMap<>(StudioTable.class);
        private @Nullable String schema;
        private Limits limits = Limits.STANDARD;
        private Duration lockTimeout = Duration.ofSeconds(30);

        private Builder(DataSource dataSource) {
            this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        }

        /**
         * Sets the schema of the tables, spelled as in the catalog. By default each table is found by the connection's search
         * path.
         *
         * @throws IllegalArgumentException if no schema can have that name
         */
        public Builder schema(String schemaName) {
            this.schema = Identifiers.requireName("schema", schemaName);
            return this;
        }

        /**
         * Sets the name of a table or view in the database, spelled as in the catalog and without schema, if it differs from the
         * data dictionary. Changes still use the name of the dictionary.
         *
         * @throws IllegalArgumentException if no table can have that name
         */
        public Builder tableName(StudioTable table, String tableName) {
            renamed.put(table, Identifiers.requireName("tableName", tableName));
            return this;
        }

        /**
         * Sets the time limit of one statement on the server; two minutes by default.
         *
         * @throws IllegalArgumentException if shorter than a millisecond or longer than 24 days
         */
        public Builder statementTimeout(Duration timeout) {
            this.limits = limits.withStatementTimeout(timeout);
            return this;
        }

        /**
         * Sets the time to wait for a row that another session is writing; half a minute by default.
         *
         * @throws IllegalArgumentException if shorter than a millisecond or longer than 24 days
         */
        public Builder lockTimeout(Duration timeout) {
            this.lockTimeout = Limits.require("lockTimeout", timeout);
            return this;
        }

        /**
         * Sets the time to wait for the network; three minutes by default. Should be longer than the statement timeout.
         *
         * @throws IllegalArgumentException if shorter than a millisecond or longer than 24 days
         */
        public Builder socketTimeout(Duration timeout) {
            this.limits = limits.withSocketTimeout(timeout);
            return this;
        }

        /**
         * Sets the time limit of a whole operation, for any number of rows; an hour by default. It is checked between
         * statements; an operation that takes longer fails and changes nothing.
         *
         * @throws IllegalArgumentException if shorter than a millisecond or longer than 24 days
         */
        public Builder deadline(Duration time) {
            this.limits = limits.withDeadline(time);
            return this;
        }

        /** Returns the linkage. Does not connect yet. */
        public CharacterLinkage build() {
            return new CharacterLinkage(this);
        }
    }
}
