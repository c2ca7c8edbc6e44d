package io.charactergraph.query.engine;

import io.charactergraph.model.ForeignKey;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.ReferringRows;
import io.charactergraph.query.DeletionReport.KeyUse;
import io.charactergraph.schema.OnDelete;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.state.NodeRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What foreign keys whose rows the graph does not hold mean for a deletion.
 *
 * @param uses the keys, without those by which no row refers
 * @param blocks whether the database refuses because of one
 * @param unknowns what is not known
 */
record OutsideKeyUses(List<KeyUse> uses, boolean blocks, List<String> unknowns) {

    /** Queries the database once, if there is a key to count. */
    static OutsideKeyUses of(Schema schema, ForeignKeys keys, Collection<NodeRows.Row> gone, ReferringRows database) {
        Map<String, List<String>> idsByTable = new LinkedHashMap<>();
        gone.forEach(row -> idsByTable
                .computeIfAbsent(row.table(), table -> new ArrayList<>())
                .add(row.id()));
        List<ReferringRows.Question> questions = new ArrayList<>();
        List<String> unknowns = new ArrayList<>();
        idsByTable.forEach((table, ids) -> {
            if (keys.unknown().contains(table)) {
                unknowns.add("which foreign keys refer to " + table
                        + ": the database has no table of that name, but a view");
            }
            for (ForeignKey key : keys.referringTo(table)) {
                if (!EnumerableKeys.has(schema, key)) {
                    questions.add(new ReferringRows.Question(key, ids));
                }
            }
        });
        if (questions.isEmpty()) {
            return new OutsideKeyUses(List.of(), false, unknowns);
        }
        Map<ForeignKey, OptionalLong> counts = new LinkedHashMap<>();
        database.count(questions).forEach(count -> counts.merge(count.key(), count.rows(), OutsideKeyUses::sum));
        Set<ForeignKey> asked = new LinkedHashSet<>();
        questions.forEach(question -> asked.add(question.key()));
        asked.addAll(counts.keySet());
        return judge(keys, asked, counts, idsByTable.keySet(), unknowns);
    }

    /** Notes that something else also determines what a key does. */
    static String guards(ForeignKey key) {
        return "what the triggers, rules and constraints of " + key.table() + " make of the foreign key " + key;
    }

    /** Of several counts of one key; not known when one of them is not. */
    private static OptionalLong sum(OptionalLong one, OptionalLong other) {
        return one.isEmpty() || other.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(one.getAsLong() + other.getAsLong());
    }

    private static OutsideKeyUses judge(
            ForeignKeys keys,
            Set<ForeignKey> asked,
            Map<ForeignKey, OptionalLong> counts,
            Set<String> tablesGone,
            List<String> unknowns) {
        List<KeyUse> uses = new ArrayList<>();
        boolean blocks = false;
        for (ForeignKey key : asked) {
            OptionalLong rows = counts.getOrDefault(key, OptionalLong.empty());
            if (rows.isPresent() && rows.getAsLong() == 0) {
                continue;
            }
            uses.add(new KeyUse(key, rows));
            if (keys.isGuarded(key)) {
                unknowns.add(guards(key));
            }
            if (key.onDelete() == OnDelete.SET_NULL) {
                continue;
            }
            if (rows.isEmpty()) {
                unknowns.add("the rows that refer by the foreign key " + key + " were not read");
            } else if (key.onDelete() == OnDelete.BLOCK
                    && !tablesGone.contains(key.table())
                    && !alsoDeleted(key.table(), counts)) {
                blocks = true;
            } else if (key.onDelete() != OnDelete.CASCADE
                    || StudioTable.find(key.table()).isPresent()) {
                unknowns.add("what the foreign key " + key + " does to the rows that refer by it");
            }
        }
        return new OutsideKeyUses(uses, blocks, unknowns);
    }

    /** Whether rows of the table go too: which of the two the database comes to first is not known. */
    private static boolean alsoDeleted(String table, Map<ForeignKey, OptionalLong> counts) {
        return counts.entrySet().stream()
                .anyMatch(entry -> entry.getKey().table().equals(table)
                        && entry.getKey().onDelete() == OnDelete.CASCADE
                        && entry.getValue().orElse(1) > 0);
    }
}
