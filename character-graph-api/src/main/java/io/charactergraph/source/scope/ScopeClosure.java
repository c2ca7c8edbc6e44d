package io.charactergraph.source.scope;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.Arc;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.World;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadScope;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.rows.Conventions;
import io.charactergraph.source.rows.RowReaders;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that the questions about one thing need, in rounds: each asks every table at most once for all rows that are
 * wanted by then. Rows that a source passes on its own are taken as they come; they count when they are wanted.
 */
public final class ScopeClosure {

    /** The rounds of a load are never more, whatever the rows are; see {@link Rules}. */
    static final int MOST_ROUNDS = 21;

    /** The reads of tables in a load are never more: in each round a table is read at most once, and once more for a few rows. */
    public static final int MOST_READS = 293;

    private final NamesInRow names;
    private final RowReaders readers;
    private final Map<StudioTable, Part> parts = new EnumMap<>(StudioTable.class);
    private final Map<StudioTable, Rows> rows = new EnumMap<>(StudioTable.class);
    private final Set<StudioTable> whole = EnumSet.noneOf(StudioTable.class);
    private final Set<Want> wants = new HashSet<>();
    private final Set<NeedFor> needs = new HashSet<>();
    private final Set<Want> fewWants = new HashSet<>();
    private final Set<Name> shown = new LinkedHashSet<>();
    private Set<NeedFor> next = new LinkedHashSet<>();
    private RatingScale scale = RatingScale.standard();

    /** Begins. */
    public ScopeClosure(Conventions conventions) {
        names = new NamesInRow(conventions);
        readers = new RowReaders(conventions, names);
    }

    private record NeedFor(Name name, Need need) {}

    private record Want(StudioTable table, String column, Name name) {}

    /** A table that is read in parts. */
    private record Part(RowsByName source, LoadSink.RowConsumer consumer, LoadSink.RowConsumer peek) {}

    /** The rows of a table that were taken, by what they are and name. */
    private static final class Rows {
        private final Set<String> ids = new HashSet<>();
        private final Map<Name, List<RowNames>> own = new HashMap<>();
        private final Map<Name, List<RowNames>> naming = new HashMap<>();

        void add(RowNames row) {
            Set<Name> seen = new HashSet<>();
            for (Name name : row.own()) {
                own.computeIfAbsent(name, key -> new ArrayList<>()).add(row);
            }
            for (RowNames.Named named : row.named()) {
                if (seen.add(named.name())) {
                    naming.computeIfAbsent(named.name(), key -> new ArrayList<>())
                            .add(row);
                }
            }
        }

        List<RowNames> find(String column, Name name) {
            if (column.equals(Wanted.ITSELF)) {
                return own.getOrDefault(name, List.of());
            }
            return naming.getOrDefault(name, List.of()).stream()
                    .filter(row -> row.names(name, column))
                    .toList();
        }
    }

    /**
     * Takes a table that is read in parts.
     *
     * @param consumer receives the rows that are needed
     */
    public void part(StudioTable table, RowsByName source, LoadSink.RowConsumer consumer) {
        RowsByName.Part read = source.tables().get(table);
        parts.put(
                table, new Part(source, consumer, readers.of(table, read == null ? List.of() : read.missingColumns())));
    }

    /** Returns a consumer that notes what the rows of a table name, and passes all of them on. */
    public LoadSink.RowConsumer whole(StudioTable table, List<String> missingColumns, LoadSink.RowConsumer consumer) {
        LoadSink.RowConsumer peek = readers.of(table, missingColumns);
        whole.add(table);
        return row -> {
            RowNames found = names(table, peek, row);
            if (found != null && rows(table).ids.add(found.id())) {
                rows(table).add(found);
            }
            consumer.accept(row);
        };
    }

    /** Returns whether some table was read in parts. */
    public boolean isPartial() {
        return !parts.isEmpty();
    }

    /** Returns the tables that were read from end to end. */
    public Set<StudioTable> scanned() {
        Set<StudioTable> scanned = EnumSet.noneOf(StudioTable.class);
        scanned.addAll(whole);
        parts.values().forEach(part -> scanned.addAll(part.source().scanned()));
        return scanned;
    }

    private @Nullable RowNames names(StudioTable table, LoadSink.RowConsumer peek, StudioRow row) {
        String id = id(table, row);
        peek.accept(row);
        RowNames found = names.take(table, id == null ? "" : id);
        return id == null ? null : found;
    }

    private static @Nullable String id(StudioTable table, StudioRow row) {
        ColumnType type = table.columns().get(0).type();
        if (row.isNull(0)) {
            return null;
        }
        return switch (type) {
            case INTEGER -> Integer.toString(row.integer(0));
            case UUID -> Objects.toString(row.uuid(0), null);
            default -> row.text(0);
        };
    }

    private Rows rows(StudioTable table) {
        return rows.computeIfAbsent(table, key -> new Rows());
    }

    /**
     * Reads what the questions about a thing need.
     *
     * @param ratings the scale of the ratings in the rows
     */
    public void read(LoadScope scope, RatingScale ratings) {
        if (parts.isEmpty()) {
            return;
        }
        scale = ratings;
        begin(scope);
        follow();
        readBetween();
        follow();
    }

    private void follow() {
        while (!next.isEmpty()) {
            Set<NeedFor> round = next;
            next = new LinkedHashSet<>();
            Asked asked = wanted(round);
            read(asked.all(), row -> {});
            read(asked.few(), row -> {});
            for (NeedFor one : round) {
                Rules.follow(one.name(), one.need(), new There());
            }
        }
    }

    /** Reads the rows that connect two things that are shown; what they name leads to nothing else that is shown. */
    private void readBetween() {
        Map<StudioTable, Wanted> wanted = new EnumMap<>(StudioTable.class);
        Rules.BETWEEN.forEach((table, ends) -> {
            if (parts.containsKey(table)) {
                Wanted rowsWanted = shownIn(ends.get(0));
                rowsWanted.onlyIf(shownIn(ends.get(1)));
                wanted.put(table, rowsWanted);
            }
        });
        Rules.Step there = new There();
        read(wanted, row -> Rules.followBetween(row, there));
    }

    private Wanted shownIn(List<String> columns) {
        Wanted wanted = new Wanted();
        columns.forEach(column -> shown.forEach(name -> wanted.add(column, name)));
        return wanted;
    }

    private void begin(LoadScope scope) {
        for (CharacterRef ref : scope.characters()) {
            if (ref instanceof CharacterRef.ByKey byKey) {
                need(new Name(Name.Kind.KEY, byKey.key()), Need.CHARACTER);
                need(new Name(Name.Kind.KEY, Texts.trim(byKey.key())), Need.CHARACTER);
            } else if (ref instanceof CharacterTemplate.Id template) {
                need(NamesInRow.nameOf(template), Need.CHARACTER);
                need(new Name(Name.Kind.KEY, template.uuid().toString()), Need.CHARACTER);
            } else if (ref instanceof CharacterInstance.Id instance) {
                need(NamesInRow.nameOf(instance), Need.CHARACTER);
            }
        }
        scope.node().ifPresent(this::begin);
        scope.castIn().forEach(world -> need(NamesInRow.nameOf(world), Need.SHOWN));
    }

    private void begin(NodeId thing) {
        if (thing instanceof Arc.Id arc) {
            need(new Name(Name.Kind.ARC, arc.name()), Need.MEMBERS);
        } else if (thing instanceof World.Id) {
            need(NamesInRow.nameOf(thing), Need.WORLD);
        } else {
            need(NamesInRow.nameOf(thing), Need.CAST);
        }
    }

    private void need(Name name, Need need) {
        NeedFor one = new NeedFor(name, need);
        if (needs.add(one)) {
            next.add(one);
        }
    }

    /** What a round asks of the tables: all rows of some, and a few of others. */
    private record Asked(Map<StudioTable, Wanted> all, Map<StudioTable, Wanted> few) {}

    private Asked wanted(Set<NeedFor> round) {
        Asked asked = new Asked(new EnumMap<>(StudioTable.class), new EnumMap<>(StudioTable.class));
        Rules.Step collecting = new Rules.Step() {
            @Override
            public void rows(StudioTable table, String column, Name name, Consumer<RowNames> found) {
                if (parts.containsKey(table) && wants.add(new Want(table, column, name))) {
                    asked.all().computeIfAbsent(table, key -> new Wanted()).add(column, name);
                }
            }

            @Override
            public void fewRows(StudioTable table, Name name, Consumer<RowNames> found) {
                Want want = new Want(table, Wanted.ANY_COLUMN, name);
                if (parts.containsKey(table) && !wants.contains(want) && fewWants.add(want)) {
                    Wanted few = asked.few().computeIfAbsent(table, key -> new Wanted());
                    few.add(Wanted.ANY_COLUMN, name);
                    few.few();
                }
            }

            @Override
            public boolean isAlwaysShown(RowNames row) {
                return false; // there is none yet
            }

            @Override
            public void need(Name name, Need need) {
                // when the rows are there
            }

            @Override
            public void shown(Name name) {
                // when the rows are there
            }
        };
        round.forEach(one -> Rules.follow(one.name(), one.need(), collecting));
        return asked;
    }

    private void read(Map<StudioTable, Wanted> wanted, Consumer<RowNames> then) {
        wanted.forEach((table, rowsWanted) -> {
            Part part = parts.get(table);
            if (part != null) {
                Rows taken = rows(table);
                part.source().read(table, rowsWanted, row -> {
                    RowNames found = names(table, part.peek(), row);
                    if (found == null || !rowsWanted.matches(found)) {
                        return;
                    }
                    if (taken.ids.add(found.id())) {
                        taken.add(found);
                        part.consumer().accept(row);
                    }
                    then.accept(found);
                });
            }
        });
    }

    /** The second round, when the rows are there. */
    private final class There implements Rules.Step {

        @Override
        public void rows(StudioTable table, String column, Name name, Consumer<RowNames> found) {
            new ArrayList<>(ScopeClosure.this.rows(table).find(column, name)).forEach(found);
        }

        @Override
        public void fewRows(StudioTable table, Name name, Consumer<RowNames> found) {
            rows(table, Wanted.ANY_COLUMN, name, found);
        }

        @Override
        public boolean isAlwaysShown(RowNames row) {
            return row.rating()
                    .filter(rating -> scale.rank(rating).orElse(1) == 0)
                    .isPresent();
        }

        @Override
        public void need(Name name, Need need) {
            ScopeClosure.this.need(name, need);
        }

        @Override
        public void shown(Name name) {
            shown.add(name);
        }
    }
}
