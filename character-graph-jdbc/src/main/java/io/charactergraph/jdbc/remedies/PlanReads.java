package io.charactergraph.jdbc.remedies;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.jdbc.change.LinkWriteException.Reason;
import io.charactergraph.jdbc.linking.LinkContext;
import io.charactergraph.jdbc.linking.LinkTransaction;
import io.charactergraph.jdbc.linking.LockedRow;
import io.charactergraph.jdbc.linking.RowEdit;
import io.charactergraph.jdbc.session.Batches;
import io.charactergraph.jdbc.session.Identifiers;
import io.charactergraph.jdbc.tables.RowKey;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.NodeKind;
import io.charactergraph.schema.StudioTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What remedies ask of the database while a plan is made. An answer that is known is given at once. While questions are
 * {@linkplain #collect collected}, any other is noted and not answered, so that one statement then asks many.
 *
 * <p>The texts that are read ahead are bounded by {@link #AHEAD_BYTES}. A text beyond it is read by itself when a remedy needs it,
 * and such texts are held up to the same bound, or one of them.
 */
public final class PlanReads {

    /** The name of the table in the statements. */
    static final String ALIAS = "planned";

    /** The most bytes of texts that are read ahead. */
    public static final int AHEAD_BYTES = 8 << 20;

    private static final String EXISTENCE = "'there'";
    private static final Answer NONE = new Answer(0, Optional.empty());

    private final LinkTransaction transaction;
    private final Map<Question, Map<String, Answer>> answers = new HashMap<>();
    private final Map<Question, Set<String>> wanted = new LinkedHashMap<>();
    private final Map<String, Boolean> keys = new HashMap<>();
    private final Set<String> wantedKeys = new LinkedHashSet<>();
    private final Map<Place, RowEdit> edits = new HashMap<>();
    private final Map<Question, Set<String>> late = new HashMap<>();
    private final Map<Question, Map<String, Answer>> lateAnswers = new HashMap<>();
    private long bytesAhead;
    private long bytesLate;
    private boolean collecting;

    PlanReads(LinkTransaction transaction) {
        this.transaction = transaction;
    }

    /**
     * What is asked of rows.
     *
     * @param text the expression of the text
     */
    private record Question(StudioTable table, String text) {}

    /**
     * What a row gave.
     *
     * @param rows how many rows have that id
     * @param text the text of the last of them
     */
    private record Answer(int rows, Optional<String> text) {}

    private record Place(StudioTable table, String rowId, String column) {}

    /** Says that a question is not answered yet. */
    static final class NotRead extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean noted;

        NotRead(boolean noted) {
            super("not read yet", null, false, false);
            this.noted = noted;
        }

        /** Whether the next {@link #fetch} answers it; else it is answered only when questions are no longer collected. */
        boolean isNoted() {
            return noted;
        }
    }

    /** The expression of a column's text, or of a whole row's. */
    static String text(String column) {
        return "cast(" + ALIAS + "." + (column.isEmpty() ? "*" : Identifiers.quote(column)) + " as pg_catalog.text)";
    }

    /** Notes questions from now on, where the answer is not known. */
    void collect() {
        collecting = true;
    }

    /** Answers questions at once from now on. */
    void answer() {
        collecting = false;
    }

    /** Forgets all answers. */
    void forget() {
        answers.clear();
        keys.clear();
        late.clear();
        bytesAhead = 0;
        forgetLate();
    }

    private void forgetLate() {
        lateAnswers.clear();
        bytesLate = 0;
        edits.clear();
    }

    /** Asks all that was noted. */
    void fetch() {
        wanted.forEach((what, ids) -> Batches.of(List.copyOf(ids)).forEach(some -> fetch(what, some)));
        Batches.of(List.copyOf(wantedKeys)).forEach(this::fetchKeys);
        wanted.clear();
        wantedKeys.clear();
    }

    /** Returns whether a row exists. */
    boolean exists(StudioTable table, String rowId) {
        return ask(new Question(table, EXISTENCE), rowId).rows > 0;
    }

    /** A column of a row, as text; refused when the row is gone. */
    Optional<String> column(StudioTable table, String rowId, String column) {
        transaction.require(table, column);
        return one(new Question(table, text(column)), rowId);
    }

    /** A whole row as one text; refused when it is gone. */
    Optional<String> whole(StudioTable table, String rowId) {
        return one(new Question(table, text("")), rowId);
    }

    /** The JSON in a column of a row, as it is in the database; a copy, to edit. Refused when the row is gone. */
    RowEdit json(StudioTable table, String rowId, String column) {
        Place place = new Place(table, rowId, column);
        RowEdit known = edits.get(place);
        if (known == null) {
            Map<String, String> texts = new HashMap<>();
            column(table, rowId, column).ifPresent(text -> texts.put(column, text));
            known = new RowEdit(new LockedRow(table, rowId, texts), column);
            edits.put(place, known);
        }
        return known.copy();
    }

    /** Whether there is a template of that key. */
    boolean existsKey(String key) {
        if (!keys.containsKey(key)) {
            wantedKeys.add(key);
            askNow();
        }
        return keys.getOrDefault(key, false);
    }

    private Optional<String> one(Question what, String rowId) {
        Answer answer = ask(what, rowId);
        if (answer.rows > 1) {
            throw new LinkWriteException(
                    Reason.UNWRITABLE, what.table, List.of(rowId), "several rows have that id", null);
        }
        if (answer.rows == 0) {
            throw new NoRemedyException("the row is gone");
        }
        return answer.text;
    }

    private Answer ask(Question what, String rowId) {
        Answer known = answers.getOrDefault(what, Map.of()).get(rowId);
        if (known == null) {
            known = lateAnswers.getOrDefault(what, Map.of()).get(rowId);
        }
        if (known != null) {
            return known;
        }
        if (!collecting) {
            return readLate(what, rowId);
        }
        if (late.getOrDefault(what, Set.of()).contains(rowId)) {
            throw new NotRead(false);
        }
        wanted.computeIfAbsent(what, key -> new LinkedHashSet<>()).add(rowId);
        throw new NotRead(true);
    }

    private void askNow() {
        if (collecting) {
            throw new NotRead(true);
        }
        fetch();
    }

    private void fetch(Question what, List<String> ids) {
        transaction.checkDeadline(what.table);
        answers.computeIfAbsent(what, key -> new HashMap<>())
                .putAll(read(what, ids.stream().filter(fitting(what, ids)).toList()));
    }

    /** Those whose texts fit into what may be read ahead; of the others it is noted that they do not. */
    private Predicate<String> fitting(Question what, List<String> ids) {
        if (what.text.equals(EXISTENCE)) {
            return id -> true;
        }
        Question size = new Question(what.table, "cast(pg_catalog.octet_length(" + what.text + ") as pg_catalog.text)");
        Map<String, Answer> sizes = read(size, ids);
        return id -> {
            long bytes = sizes.getOrDefault(id, NONE).text.map(Long::parseLong).orElse(0L);
            if (bytesAhead + bytes > AHEAD_BYTES) {
                late.computeIfAbsent(what, key -> new HashSet<>()).add(id);
                return false;
            }
            bytesAhead += bytes;
            return true;
        };
    }

    private Answer readLate(Question what, String rowId) {
        transaction.checkDeadline(what.table);
        if (bytesLate > AHEAD_BYTES) {
            forgetLate();
        }
        Answer answer = read(what, List.of(rowId)).getOrDefault(rowId, NONE);
        bytesLate += answer.text.map(String::length).orElse(0);
        lateAnswers.computeIfAbsent(what, key -> new HashMap<>()).put(rowId, answer);
        return answer;
    }

    private Map<String, Answer> read(Question what, List<String> ids) {
        Map<String, Answer> read = new HashMap<>();
        ids.forEach(id -> read.put(id, NONE));
        if (ids.isEmpty()) {
            return read;
        }
        RowKey key = transaction.key(what.table);
        String relation = transaction.require(what.table).relation();
        String[] rows =
                ids.stream().map(id -> LinkTransaction.text(what.table, id)).toArray(String[]::new);
        transaction
                .guarded(
                        what.table,
                        queries -> transaction
                                .handle()
                                .attach(PlanQueries.class)
                                .texts(relation, key.expression(ALIAS), key.type(), what.text, rows))
                .forEach(found -> read.compute(
                        ids.get(found.position() - 1),
                        (id, before) -> new Answer(
                                (before == null ? 0 : before.rows) + 1, Optional.ofNullable(found.value()))));
        return read;
    }

    private void fetchKeys(List<String> some) {
        transaction.checkDeadline(StudioTable.CHARACTERS);
        LinkContext rows = new LinkContext(transaction);
        some.forEach(key -> {
            rows.key(key);
            keys.put(key, false);
        });
        CharacterGraph.load(rows)
                .typed()
                .nodes(NodeKind.CHARACTER_TEMPLATE)
                .forEach(node -> ((CharacterTemplate) node).key().ifPresent(key -> keys.put(key, true)));
    }
}
