package io.charactergraph.jdbc;

import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.source.StudioTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code character_usage} and the counts of templates, in a transaction. */
final class UsageTable {

    private static final StudioTable USAGE = StudioTable.CHARACTER_USAGE;

    private final LinkTransaction transaction;

    UsageTable(LinkTransaction transaction) {
        this.transaction = transaction;
    }

    private String relation() {
        return transaction.require(USAGE).relation();
    }

    private <T> T ask(StudioTable table, Function<UsageQueries, T> question) {
        return transaction.guarded(
                table, queries -> question.apply(transaction.handle().attach(UsageQueries.class)));
    }

    private void write(StudioTable table, Consumer<UsageQueries> statement) {
        transaction.writing(table, queries -> {
            statement.accept(transaction.handle().attach(UsageQueries.class));
            return true;
        });
    }

    /** Waits until nobody else keeps this table. */
    void alone() {
        ask(USAGE, queries -> queries.alone(relation()));
    }

    List<UsageQueries.Row> rows() {
        for (int column = 0; column < USAGE.columns().size(); column++) {
            transaction.require(USAGE, USAGE.columns().get(column).name());
        }
        return ask(USAGE, queries -> queries.rows(relation()));
    }

    /** Those of these ids whose rows are there; they stay until this transaction ends. */
    Set<String> present(StudioTable table, Set<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        RowKey key = transaction.key(table);
        String idColumn = Identifiers.quote(table.columns().get(0).name());
        return new HashSet<>(ask(
                table,
                queries -> queries.present(
                        transaction.require(table).relation(),
                        idColumn,
                        key.expression(),
                        key.type(),
                        ids.toArray(String[]::new))));
    }

    /**
     * Adds rows.
     *
     * @param facts what they say
     * @param keys the key of a template, for those of prompts and action blocks
     * @param times when a fact came about, as the server reads it; null when that is not known
     */
    void insert(
            List<UsageFact> facts,
            Function<UsageFact, Optional<String>> keys,
            Function<UsageFact, @Nullable String> times) {
        if (facts.isEmpty()) {
            return;
        }
        UsageQueries.IdColumn id = ask(USAGE, queries -> queries.idColumn(relation()));
        int size = facts.size();
        String[] templates = new String[size];
        String[] types = new String[size];
        @Nullable String[] prompts = new @Nullable String[size];
        @Nullable String[] actions = new @Nullable String[size];
        @Nullable String[] references = new @Nullable String[size];
        @Nullable String[] used = new @Nullable String[size];
        for (int i = 0; i < size; i++) {
            UsageFact fact = facts.get(i);
            templates[i] = fact.template().uuid().toString();
            types[i] = type(fact.target().kind());
            prompts[i] = fact.target() instanceof PromptVersion.Id prompt
                    ? prompt.uuid().toString()
                    : null;
            actions[i] = fact.target() instanceof ActionBlock.Id action
                    ? action.uuid().toString()
                    : null;
            references[i] = reference(fact, keys);
            used[i] = times.apply(fact);
        }
        @Nullable String[] ids = id.generated() ? new @Nullable String[size] : newIds(size);
        write(
                USAGE,
                queries -> queries.insert(
                        relation(),
                        id.generated() ? "" : "id,",
                        id.generated() ? "" : newId() + ",",
                        type("character_id"),
                        type("prompt_version_id"),
                        type("action_block_id"),
                        id.needsTime() ? "pg_catalog.now() at time zone 'utc'" : "null",
                        ids,
                        templates,
                        types,
                        prompts,
                        actions,
                        references,
                        used));
    }

    private String type(String column) {
        return transaction.require(USAGE, column).castType();
    }

    /** The expression of a new row's id, where the database gives it none. */
    private String newId() {
        return switch (type("id")) {
            case "uuid" -> "pg_catalog.gen_random_uuid()";
            case "text", "varchar" -> "cast(pg_catalog.gen_random_uuid() as pg_catalog.text)";
            default -> "cast(fact.id as pg_catalog." + type("id") + ")";
        };
    }

    /** The numbers of new rows; nothing where ids are no numbers. */
    private @Nullable String[] newIds(int many) {
        String largest = switch (type("id")) {
            case "int2" -> Short.toString(Short.MAX_VALUE);
            case "int4" -> Integer.toString(Integer.MAX_VALUE);
            case "int8", "numeric" -> Long.toString(Long.MAX_VALUE / 2);
            default -> "";
        };
        return largest.isEmpty()
                ? new @Nullable String[many]
                : ask(USAGE, queries -> queries.freeIds(relation(), largest, many))
                        .toArray(String[]::new);
    }

    private static String type(NodeKind kind) {
        return switch (kind) {
            case PROMPT_VERSION -> "prompt";
            case ACTION_BLOCK -> "action_block";
            case SCENE -> "scene";
            case ASSET -> "asset";
            case GENERATION -> "generation";
            default -> throw new IllegalStateException("a usage row cannot name a " + kind);
        };
    }

    private static @Nullable String reference(UsageFact fact, Function<UsageFact, Optional<String>> keys) {
        return switch (fact.target().kind()) {
            case PROMPT_VERSION, ACTION_BLOCK ->
                keys.apply(fact).map(key -> "{{character:" + key + "}}").orElse(null);
            default -> type(fact.target().kind()) + ":" + number(fact.target());
        };
    }

    /** The number at the end of an id. */
    static String number(NodeId id) {
        String text = id.toString();
        return text.substring(text.lastIndexOf(':') + 1);
    }

    void delete(List<String> rowIds) {
        if (!rowIds.isEmpty()) {
            RowKey key = transaction.key(USAGE);
            write(
                    USAGE,
                    queries -> queries.delete(relation(), key.expression(), key.type(), rowIds.toArray(String[]::new)));
        }
    }

    /** Brings the counts and times of templates up to their rows; never down: they can count what has no row any more. */
    List<Change> countTemplates() {
        String templates = transaction.require(StudioTable.CHARACTERS).relation();
        List<UsageQueries.Behind> behind =
                ask(StudioTable.CHARACTERS, queries -> queries.lockBehind(templates, relation()));
        if (behind.isEmpty()) {
            return List.of();
        }
        @Nullable String[] times = new @Nullable String[behind.size()];
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < behind.size(); i++) {
            UsageQueries.Behind row = behind.get(i);
            times[i] = row.usedAfter();
            change(row.id(), "usage_count", row.countBefore(), row.countAfter(), changes);
            change(row.id(), "last_used_at", row.usedBefore(), row.usedAfter(), changes);
        }
        write(
                StudioTable.CHARACTERS,
                queries -> queries.updateTemplates(
                        templates,
                        behind.stream().map(UsageQueries.Behind::id).toArray(String[]::new),
                        behind.stream().map(UsageQueries.Behind::countAfter).toArray(String[]::new),
                        times));
        return changes;
    }

    private static void change(
            String id, String column, @Nullable String before, @Nullable String after, List<Change> changes) {
        Optional<String> old = Optional.ofNullable(before);
        Optional<String> now = Optional.ofNullable(after);
        if (!old.equals(now)) {
            changes.add(new Change(StudioTable.CHARACTERS.tableName(), id, column, old, now));
        }
    }
}
