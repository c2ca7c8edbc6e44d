package io.charactergraph.jdbc.loading;

import io.charactergraph.jdbc.session.Limits;
import io.charactergraph.jdbc.session.Snapshot;
import io.charactergraph.jdbc.tables.Catalog;
import io.charactergraph.jdbc.tables.TableNaming;
import io.charactergraph.model.ReferringRows;
import io.charactergraph.schema.OnDelete;
import io.charactergraph.source.GraphLoadException.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts the rows that foreign keys name in a database: one read-only transaction with a fixed number of statements, the last
 * of which counts for all keys. Where a key deletes rows of another table, the keys that refer to those are counted too.
 */
public final class JdbcReferringRows implements ReferringRows {

    /** Keys that refer to keys that refer … are followed to this depth. */
    private static final int MAX_STEPS = 6;

    private static final int MAX_COUNTS = 400;

    private final Jdbi jdbi;
    private final TableNaming naming;
    private final Limits limits;

    public JdbcReferringRows(Jdbi jdbi, TableNaming naming, Limits limits) {
        this.jdbi = jdbi;
        this.naming = naming;
        this.limits = limits;
    }

    @Override
    public List<Count> count(List<Question> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        try (Snapshot snapshot = Snapshot.open(jdbi, limits, Phase.COUNTING, null)) {
            Catalog catalog = Catalog.read(snapshot, naming, Phase.COUNTING, null);
            DeclaredKeys keys = DeclaredKeys.read(snapshot, naming, catalog, Phase.COUNTING);
            Counting counting = new Counting(keys);
            questions.forEach(counting::ask);
            Map<Integer, Long> rows = new HashMap<>();
            if (!counting.statements.isEmpty()) {
                String statement = String.join("\nunion all ", counting.statements);
                snapshot.ask(
                                Phase.COUNTING,
                                null,
                                () -> snapshot.handle()
                                        .attach(ForeignKeyQueries.class)
                                        .counts(statement, counting.rowIds))
                        .forEach(counted -> rows.put(counted.number(), counted.referring()));
            }
            return counting.answer(rows);
        }
    }

    /**
     * A key that is counted, or cannot be.
     *
     * @param number the number of its statement, or -1
     * @param parent the number of the statement whose rows it refers when they are deleted, or -1
     */
    private record Asked(DeclaredKey key, int number, int parent) {}

    /** Collects the statements. */
    private static final class Counting {

        private final DeclaredKeys keys;
        private final List<String> statements = new ArrayList<>();
        private final Map<String, Object> rowIds = new HashMap<>();
        private final List<Asked> asked = new ArrayList<>();

        Counting(DeclaredKeys keys) {
            this.keys = keys;
        }

        void ask(Question question) {
            for (DeclaredKey key : keys.find(question.key())) {
                String parameter = "ids" + rowIds.size();
                rowIds.put(parameter, question.rowIds().toArray(String[]::new));
                Set<String> path = new HashSet<>(Set.of(key.referencedRelation()));
                add(key, -1, path, 0, goes -> key.hasId(goes, parameter));
            }
        }

        /** Counts the rows that refer by a key to rows that are deleted, given the condition of the deletion. */
        private void add(DeclaredKey key, int parent, Set<String> path, int step, UnaryOperator<String> goes) {
            if (!key.readable()
                    || key.idType().isEmpty() && step == 0
                    || step > MAX_STEPS
                    || statements.size() == MAX_COUNTS
                    || step > 0 && path.contains(key.relation())) {
                asked.add(new Asked(key, -1, parent));
                return;
            }
            int number = statements.size();
            String referenced = "r" + step;
            UnaryOperator<String> refers = row -> "exists (select 1 from " + key.referencedRelation() + " as "
                    + referenced + " where " + key.join(row, referenced) + " and " + goes.apply(referenced) + ")";
            String row = "f" + step;
            statements.add("select " + number + ", pg_catalog.count(*) from " + key.relation() + " as " + row
                    + " where " + refers.apply(row));
            asked.add(new Asked(key, number, parent));
            if (key.key().onDelete() == OnDelete.CASCADE) {
                Set<String> further = new HashSet<>(path);
                further.add(key.relation());
                for (DeclaredKey next : keys.referringToTableOf(key)) {
                    add(next, number, further, step + 1, refers);
                }
            }
        }

        /** What was counted; a key beyond rows that do not exist is left out. */
        List<Count> answer(Map<Integer, Long> rows) {
            List<Count> counts = new ArrayList<>();
            for (Asked one : asked) {
                if (one.parent < 0 || rows.getOrDefault(one.parent, 0L) > 0) {
                    Long count = one.number < 0 ? null : rows.get(one.number);
                    counts.add(new Count(one.key.key(), count == null ? OptionalLong.empty() : OptionalLong.of(count)));
                }
            }
            return counts;
        }
    }
}
