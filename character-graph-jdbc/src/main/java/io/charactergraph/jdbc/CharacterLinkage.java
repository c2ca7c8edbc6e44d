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
 * Writes links into the studio's tables: the one part of the library that writes. It never changes a table's shape.
 *
 * <pre>{@code
 * CharacterLinkage linkage = CharacterLinkage.of(dataSource);
 * List<Change> changes = linkage.roles().bind(SceneRole.id(41, "wisest_friend"), CharacterRef.parse("horatio"));
 * }</pre>
 *
 * <p>Every operation
 *
 * <ul>
 *   <li>is one transaction of its own, on a connection of its own: all of it happens, or nothing;
 *   <li>locks the rows that it changes before it looks at them, so that of two writers on one row neither loses a key;
 *   <li>touches only its own keys: in a {@code json} column every other key keeps its place and its value as written;
 *   <li>does nothing when it is so already, and gives what it has changed;
 *   <li>refuses to link what does not exist ({@link io.charactergraph.model.UnknownNodeException}) or is not allowed
 *       ({@link IllegalArgumentException}), and what is linked cannot be deleted before the link is committed.
 * </ul>
 *
 * <p>A container that is absent or null is made; one of another JSON type is refused and never overwritten. Whatever the
 * database or the network does wrong, and whatever in the data stands in the way, is a {@link LinkWriteException}; like {@link
 * JdbcGraphSource}, it holds no row content.
 *
 * <p>Immutable; for any number of threads. A graph that is loaded already does not change: load again to see what was written.
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

    /** Writes to the tables that the search path finds. The data source stays the caller's. */
    public static CharacterLinkage of(DataSource dataSource) {
        return builder(dataSource).build();
    }

    /** Begins one that writes there. The data source stays the caller's. */
    public static Builder builder(DataSource dataSource) {
        return new Builder(dataSource);
    }

    /** The roles of scenes. */
    public RoleLinks roles() {
        return new RoleLinks(store);
    }

    /** Who plays a role in a world, whatever the scene. */
    public WorldRoleLinks worldRoles() {
        return new WorldRoleLinks(store);
    }

    /** Who is in a scene node. */
    public SceneNodeLinks sceneNodes() {
        return new SceneNodeLinks(store);
    }

    /** Whom an asset shows, and its tags. */
    public AssetLinks assets() {
        return new AssetLinks(store);
    }

    /** Who a generation is about. */
    public GenerationLinks generations() {
        return new GenerationLinks(store);
    }

    /** The rows of {@code character_usage}, and the counts of templates. */
    public UsageLinks usage() {
        return new UsageLinks(store);
    }

    /** Plans that mend findings. */
    public Remedies remedies() {
        return new Remedies(store);
    }

    /** Tells where the tables are. Not for several threads at once. */
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
         * The schema of the tables, spelled as in the catalog. Without it each table is the one that the connection's search
         * path finds.
         *
         * @throws IllegalArgumentException if no schema can have that name
         */
        public Builder schema(String schemaName) {
            this.schema = Identifiers.requireName("schema", schemaName);
            return this;
        }

        /**
         * The name of a table or view in the database, spelled as in the catalog and without schema, where it is not the
         * dictionary's. Changes still use the dictionary's.
         *
         * @throws IllegalArgumentException if no table can have that name
         */
        public Builder tableName(StudioTable table, String tableName) {
            renamed.put(table, Identifiers.requireName("tableName", tableName));
            return this;
        }

        /**
         * How long the server may take for one statement; two minutes unless told.
         *
         * @throws IllegalArgumentException if shorter than a millisecond or longer than 24 days
         */
        public Builder statementTimeout(Duration timeout) {
            this.limits = limits.withStatementTimeout(timeout);
            return this;
        }

        /**
         * How long to wait for a row that somebody else is writing; half a minute unless told.
         *
         * @throws IllegalArgumentException if shorter than a millisecond or longer than 24 days
         */
        public Builder lockTimeout(Duration timeout) {
            this.lockTimeout = Limits.require("lockTimeout", timeout);
            return this;
        }

        /**
         * How long to wait for the network; three minutes unless told. Should be longer than the statement timeout.
         *
         * @throws IllegalArgumentException if shorter than a millisecond or longer than 24 days
         */
        public Builder socketTimeout(Duration timeout) {
            this.limits = limits.withSocketTimeout(timeout);
            return this;
        }

        /**
         * How long one whole operation may take, however many rows it handles; an hour by default. It is looked at between
         * statements, and an operation that takes longer changes nothing.
         *
         * @throws IllegalArgumentException if shorter than a millisecond or longer than 24 days
         */
        public Builder deadline(Duration time) {
            this.limits = limits.withDeadline(time);
            return this;
        }

        /** Makes it. Nothing is asked of the database yet. */
        public CharacterLinkage build() {
            return new CharacterLinkage(this);
        }
    }
}
