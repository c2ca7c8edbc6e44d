package io.charactergraph.jdbc.linking;

import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.session.Batches;
import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.tables.RowKey;
import io.charactergraph.model.NodeId;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code character_usage} and the counts of templates, in a transaction. */
public final class UsageTable {

    private static final StudioTable USAGE = StudioTable.CHARACTER_USAGE;
    private static final StudioTable TEMPLATES = StudioTable.CHARACTERS;
    private static final String USED_AT = "used_at";

    private final LinkTransaction transaction;

    public UsageTable(LinkTransaction transaction) {
        this.transaction = transaction;
    }

    private String relation() {
        return transaction.require(USAGE).relation();
    }

    private <T> T ask(StudioTable table, Function<UsageQueries, T> question) {
        return transaction.guarded(
                table, queries -> question.apply(transaction.handle().attach(UsageQueries.class)));
    }

    private <T> T write(StudioTable table, Function<UsageQueries, T> statement) {
        return transaction.writing(
                table, queries -> statement.apply(transaction.handle().attach(UsageQueries.class)));
    }

    /** Waits until no other session synchronizes this table. */
    public void alone() {
        ask(USAGE, queries -> queries.alone(relation()));
    }

    /**
     * The rows of templates.
     *
     * @param graph of what moment the graph is, as a timestamp in UTC; null when that is not known
     */
    public List<UsageQueries.Row> rows(@Nullable String graph) {
        for (StudioColumn column : USAGE.columns(SchemaProfile.PROFILE_2025)) {
            transaction.require(USAGE, column.name());
        }
        return ask(USAGE, queries -> queries.rows(relation(), usedAt(), graph));
    }

    private String usedAt() {
        return UtcTime.read(Identifiers.quote(USED_AT), type(USED_AT));
    }

    /**
     * Adds rows.
     *
     * @param rows the rows to add
     * @return the rows as they then are: a trigger can change them
     */
    public List<UsageQueries.Row> insert(List<NewUsageRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        UsageQueries.IdColumn id = ask(USAGE, queries -> queries.idColumn(relation()));
        List<UsageQueries.Row> added = new ArrayList<>();
        for (List<NewUsageRow> some : Batches.of(rows)) {
            transaction.checkDeadline(USAGE);
            added.addAll(insert(some, id));
        }
        return added;
    }

    private List<UsageQueries.Row> insert(List<NewUsageRow> rows, UsageQueries.IdColumn id) {
        @Nullable String[] ids = id.generated() ? new @Nullable String[rows.size()] : newIds(rows.size());
        return write(
                USAGE,
                queries -> queries.insert(
                        relation(),
                        id.generated() ? "" : "id,",
                        id.generated() ? "" : newId() + ",",
                        writtenType("character_id"),
                        writtenType("usage_type"),
                        writtenType("prompt_version_id"),
                        writtenType("action_block_id"),
                        writtenType("template_reference"),
                        UtcTime.write("cast(fact.used_at as pg_catalog.timestamp)", type(USED_AT)),
                        id.needsTime() ? UtcTime.write("(pg_catalog.now() at time zone 'UTC')", type(USED_AT)) : "null",
                        ids,
                        texts(rows, NewUsageRow::template),
                        texts(rows, NewUsageRow::usageType),
                        texts(rows, NewUsageRow::prompt),
                        texts(rows, NewUsageRow::action),
                        texts(rows, NewUsageRow::reference),
                        texts(rows, NewUsageRow::usedAt)));
    }

    private static @Nullable String[] texts(List<NewUsageRow> rows, Function<NewUsageRow, @Nullable String> column) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = column.apply(rows.get(i));
        }
        return texts;
    }

    private String writtenType(String column) {
        return transaction.requireWritable(USAGE, column).typeRelation();
    }

    private String type(String column) {
        return transaction.require(USAGE, column).type();
    }

    /** Returns the expression of a new row's id, for a column without a default. */
    private String newId() {
        return switch (type("id")) {
            case "uuid" -> "pg_catalog.gen_random_uuid()";
            case "text", "varchar", "bpchar", "citext", "name" ->
                "cast(cast(pg_catalog.gen_random_uuid() as pg_catalog.text) as " + writtenType("id") + ")";
            default -> "cast(fact.id as " + writtenType("id") + ")";
        };
    }

    /** The numbers of new rows; nothing where ids are no numbers. */
    private @Nullable String[] newIds(int many) {
        String largest = switch (type("id")) {
            case "int2" -> Short.toString(Short.MAX_VALUE);
            case "int4" -> Integer.toString(Integer.MAX_VALUE);
            case "float4" -> "16777215";
            case "float8" -> "9007199254740991";
            case "int8", "numeric" -> Long.toString(Long.MAX_VALUE / 2);
            default -> "";
        };
        return largest.isEmpty()
                ? new @Nullable String[many]
                : ask(USAGE, queries -> queries.freeIds(relation(), largest, many))
                        .toArray(String[]::new);
    }

    /** The number at the end of an id. */
    public static String number(NodeId id) {
        String text = id.toString();
        return text.substring(text.lastIndexOf(':') + 1);
    }

    /**
     * Deletes rows.
     *
     * @return the ids of those that are gone: a trigger can keep a row
     */
    public Set<String> delete(List<String> rowIds) {
        Set<String> gone = new HashSet<>();
        RowKey key = transaction.key(USAGE);
        for (List<String> some : Batches.of(rowIds)) {
            transaction.checkDeadline(USAGE);
            gone.addAll(write(
                    USAGE,
                    queries -> queries.delete(relation(), key.expression(), key.type(), some.toArray(String[]::new))));
        }
        return gone;
    }

    /** Brings the counts and times of templates up to their rows; never down: they can count what has no row any more. */
    public List<Change> countTemplates() {
        String templates = transaction.require(TEMPLATES).relation();
        String countType = transaction.requireWritable(TEMPLATES, "usage_count").typeRelation();
        String timeType = transaction.requireWritable(TEMPLATES, "last_used_at").type();
        String lastUsedAt = UtcTime.read("c." + Identifiers.quote("last_used_at"), timeType);
        RowKey templateKey = transaction.key(TEMPLATES);
        RowKey usageKey = RowKey.ofUuid(transaction.require(USAGE), "character_id");
        boolean alike = templateKey.type().equals(usageKey.type());
        List<UsageQueries.Behind> behind = ask(
                TEMPLATES,
                queries -> queries.lockBehind(
                        templates,
                        relation(),
                        (alike ? templateKey : templateKey.asUuidText()).expression("c"),
                        (alike ? usageKey : usageKey.asUuidText()).expression(),
                        lastUsedAt,
                        usedAt()));
        Map<String, UsageQueries.Counted> counted = new HashMap<>();
        for (List<UsageQueries.Behind> some : Batches.of(behind)) {
            transaction.checkDeadline(TEMPLATES);
            @Nullable String[] times = new @Nullable String[some.size()];
            for (int i = 0; i < times.length; i++) {
                times[i] = some.get(i).usedAfter();
            }
            write(
                            TEMPLATES,
                            queries -> queries.updateTemplates(
                                    templates,
                                    templateKey.expression("c"),
                                    templateKey.type(),
                                    countType,
                                    UtcTime.write("cast(changed.last_used_at as pg_catalog.timestamp)", timeType),
                                    lastUsedAt,
                                    some.stream()
                                            .map(row -> RowKey.text(row.id()))
                                            .toArray(String[]::new),
                                    some.stream()
                                            .map(UsageQueries.Behind::countAfter)
                                            .toArray(String[]::new),
                                    times))
                    .forEach(row -> counted.put(row.id(), row));
        }
        List<Change> changes = new ArrayList<>();
        for (UsageQueries.Behind before : behind) {
            UsageQueries.Counted now = counted.get(before.id());
            if (now != null) {
                change(before.id(), "usage_count", before.countBefore(), now.usageCount(), changes);
                change(before.id(), "last_used_at", before.usedBefore(), now.lastUsedAt(), changes);
            }
        }
        return changes;
    }

    private static void change(
            String id, String column, @Nullable String before, @Nullable String after, List<Change> changes) {
        Optional<String> old = Optional.ofNullable(before);
        Optional<String> now = Optional.ofNullable(after);
        if (!old.equals(now)) {
            changes.add(new Change(TEMPLATES.tableName(), id, column, old, now));
        }
    }
}
