package io.charactergraph.source.scope;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A way in which rows are looked up in some load for one thing.
 *
 * @param table the table
 * @param column the column that names something, or {@link Wanted#ANY_COLUMN}; empty when the row itself is looked up
 * @param kind of what kind the name is
 */
public record LookUp(StudioTable table, Optional<String> column, Name.Kind kind) {

    private static final String ANY = "";

    /** All ways, found by following the rules from every thing over every place of a schema. */
    public static Set<LookUp> all(Schema schema) {
        return new Search(schema).run();
    }

    private record State(Name.Kind kind, Need need) {}

    static final class Search implements Rules.Step {

        private final Map<StudioTable, RowNames> rows = new EnumMap<>(StudioTable.class);
        private final Set<LookUp> found = new LinkedHashSet<>();
        private final Set<State> seen = new HashSet<>();
        private final Deque<State> open = new ArrayDeque<>();

        Search(Schema schema) {
            for (StudioTable table : StudioTable.values()) {
                rows.put(table, row(schema, table));
            }
        }

        /** A row that names all that a row of the table can name. */
        static RowNames row(Schema schema, StudioTable table) {
            List<Name> own = new ArrayList<>();
            for (Name.Kind kind : Name.Kind.values()) {
                if (kind.table().filter(table::equals).isPresent()) {
                    own.add(new Name(kind, ANY));
                }
            }
            List<RowNames.Named> named = new ArrayList<>();
            for (Place place : schema.places(table)) {
                List<EdgeKind> kinds = place.edges().stream()
                        .flatMap(edge -> EdgeKind.findByWireType(edge.kind()).stream())
                        .toList();
                boolean casts = kinds.contains(EdgeKind.CASTS);
                NameKinds.of(place.form())
                        .forEach(kind -> named.add(new RowNames.Named(
                                new Name(kind, ANY),
                                place.column(),
                                kinds,
                                casts ? NodeKind.SCENE_ROLE.prefix() : "")));
                if (casts) {
                    named.add(new RowNames.Named(new Name(Name.Kind.ROLE, ANY), place.column(), List.of(), ""));
                }
            }
            if (table == StudioTable.CHARACTERS) {
                named.add(new RowNames.Named(new Name(Name.Kind.TEMPLATE, ANY), "family_head_id", List.of(), ""));
            }
            return new RowNames(table, ANY, own, Optional.empty(), named);
        }

        Set<LookUp> run() {
            for (Name.Kind kind : List.of(Name.Kind.TEMPLATE, Name.Kind.KEY, Name.Kind.INSTANCE)) {
                need(new Name(kind, ANY), Need.CHARACTER);
            }
            need(new Name(Name.Kind.GAME_SCENE, ANY), Need.CAST);
            need(new Name(Name.Kind.CONTENT_SCENE, ANY), Need.CAST);
            need(new Name(Name.Kind.ARC, ANY), Need.MEMBERS);
            need(new Name(Name.Kind.WORLD, ANY), Need.WORLD);
            while (!open.isEmpty()) {
                State state = open.remove();
                Rules.follow(new Name(state.kind(), ANY), state.need(), this);
            }
            return Collections.unmodifiableSet(found);
        }

        @Override
        public void rows(StudioTable table, String column, Name name, Consumer<RowNames> then) {
            found.add(new LookUp(
                    table, column.equals(Wanted.ITSELF) ? Optional.empty() : Optional.of(column), name.kind()));
            RowNames row = rows.get(table);
            if (row != null) {
                then.accept(row);
            }
        }

        @Override
        public void fewRows(StudioTable table, Name name, Consumer<RowNames> then) {
            rows(table, Wanted.ANY_COLUMN, name, then);
        }

        @Override
        public boolean isAlwaysShown(RowNames row) {
            return false;
        }

        @Override
        public void shown(Name name) {
            Rules.BETWEEN.forEach((table, ends) -> ends.forEach(columns ->
                    columns.forEach(column -> found.add(new LookUp(table, Optional.of(column), name.kind())))));
        }

        @Override
        public void need(Name name, Need need) {
            State state = new State(name.kind(), need);
            if (seen.add(state)) {
                open.add(state);
            }
        }
    }
}
