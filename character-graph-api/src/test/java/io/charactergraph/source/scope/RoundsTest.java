package io.charactergraph.source.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * The longest chain of needs in a load for one thing, and how often a table can be read in it, found by following the rules over rows that
 * name all that a row of their table can name.
 */
class RoundsTest {

    /** A need of some kind of thing. */
    private record State(Name.Kind kind, Need need) {}

    /** What follows from a need: the tables that are read in its round, and the needs of the next. */
    private static final class Follows implements Rules.Step {

        private final Map<StudioTable, RowNames> rows;
        private final Set<StudioTable> all = new LinkedHashSet<>();
        private final Set<StudioTable> few = new LinkedHashSet<>();
        private final Set<State> next = new LinkedHashSet<>();

        private Follows(Map<StudioTable, RowNames> rows) {
            this.rows = rows;
        }

        /** Follows a need over rows that name everything, and over rows that name no world and no quest. */
        static Follows of(State state, Map<StudioTable, RowNames> rows) {
            Follows found = new Follows(rows);
            Follows other = new Follows(new EnumMap<>(rows));
            other.rows.replaceAll((table, row) -> without(row));
            Name name = new Name(state.kind(), "");
            Rules.follow(name, state.need(), found);
            Rules.follow(name, state.need(), other);
            found.all.addAll(other.all);
            found.few.addAll(other.few);
            found.next.addAll(other.next);
            return found;
        }

        private static RowNames without(RowNames row) {
            List<RowNames.Named> named = row.named().stream()
                    .filter(one ->
                            one.name().kind() != Name.Kind.WORLD && one.name().kind() != Name.Kind.QUEST)
                    .toList();
            return new RowNames(row.table(), row.id(), row.own(), row.rating(), named);
        }

        @Override
        public void rows(StudioTable table, String column, Name name, Consumer<RowNames> found) {
            all.add(table);
            found.accept(rows.get(table));
        }

        @Override
        public void fewRows(StudioTable table, Name name, Consumer<RowNames> found) {
            few.add(table);
            found.accept(rows.get(table));
        }

        @Override
        public boolean isAlwaysShown(RowNames row) {
            return false;
        }

        @Override
        public void need(Name name, Need need) {
            next.add(new State(name.kind(), need));
        }

        @Override
        public void shown(Name name) {}
    }

    private final Map<StudioTable, RowNames> rows = new EnumMap<>(StudioTable.class);
    private final Map<State, Follows> follows = new LinkedHashMap<>();
    private final Map<State, Integer> longest = new LinkedHashMap<>();
    private final Set<State> open = new LinkedHashSet<>();

    RoundsTest() {
        for (StudioTable table : StudioTable.values()) {
            rows.put(table, LookUp.Search.row(Schema.standard(), table));
        }
    }

    private static List<State> things() {
        return List.of(
                new State(Name.Kind.KEY, Need.CHARACTER),
                new State(Name.Kind.TEMPLATE, Need.CHARACTER),
                new State(Name.Kind.INSTANCE, Need.CHARACTER),
                new State(Name.Kind.GAME_SCENE, Need.CAST),
                new State(Name.Kind.CONTENT_SCENE, Need.CAST),
                new State(Name.Kind.ARC, Need.MEMBERS),
                new State(Name.Kind.WORLD, Need.WORLD));
    }

    /** The number of rounds from a need on; fails when the need leads back to itself. */
    private int rounds(State state) {
        Integer known = longest.get(state);
        if (known != null) {
            return known;
        }
        assertThat(open.add(state))
                .as("%s leads back to itself: %s", state, open)
                .isTrue();
        int most = 0;
        for (State next : follows(state).next) {
            most = Math.max(most, rounds(next));
        }
        open.remove(state);
        longest.put(state, most + 1);
        return most + 1;
    }

    private Follows follows(State state) {
        Follows found = follows.get(state);
        if (found == null) {
            found = Follows.of(state, rows);
            follows.put(state, found);
        }
        return found;
    }

    @Test
    void rounds_ofAnyThing_areAsManyAsStated() {
        int most = things().stream().mapToInt(this::rounds).max().orElseThrow();
        assertThat(most).isEqualTo(ScopeClosure.MOST_ROUNDS);
    }

    @Test
    void reads_ofAnyThing_areAsManyAsStated() {
        int most = things().stream().mapToInt(this::reads).max().orElseThrow();
        assertThat(most).isEqualTo(ScopeClosure.MOST_READS);
    }

    /** In each round a table is read at most twice: for all rows of some names, and for a few of others. */
    private int reads(State thing) {
        Map<StudioTable, BitSet> all = new EnumMap<>(StudioTable.class);
        Map<StudioTable, BitSet> few = new EnumMap<>(StudioTable.class);
        Set<State> round = Set.of(thing);
        for (int i = 0; !round.isEmpty(); i++) {
            Set<State> next = new LinkedHashSet<>();
            for (State state : round) {
                for (StudioTable table : follows(state).all) {
                    all.computeIfAbsent(table, key -> new BitSet()).set(i);
                }
                for (StudioTable table : follows(state).few) {
                    few.computeIfAbsent(table, key -> new BitSet()).set(i);
                }
                next.addAll(follows(state).next);
            }
            round = next;
        }
        int reads = 0;
        for (BitSet rounds : all.values()) {
            reads += rounds.cardinality();
        }
        for (BitSet rounds : few.values()) {
            reads += rounds.cardinality();
        }
        return reads + between();
    }

    /** The rows between two things that are shown, and then, in rounds, the rows that they name. */
    private int between() {
        Set<State> round = new LinkedHashSet<>();
        for (StudioTable table : Rules.BETWEEN.keySet()) {
            for (RowNames.Named named : rows.get(table).named()) {
                round.add(new State(named.name().kind(), Need.ROW));
            }
        }
        int reads = Rules.BETWEEN.size();
        while (!round.isEmpty()) {
            Set<StudioTable> tables = new LinkedHashSet<>();
            Set<State> next = new LinkedHashSet<>();
            for (State state : round) {
                tables.addAll(follows(state).all);
                next.addAll(follows(state).next);
            }
            reads += tables.size();
            round = next;
        }
        return reads;
    }
}
