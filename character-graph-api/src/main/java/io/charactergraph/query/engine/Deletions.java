package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.NodeTexts;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.RowIds;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.ForeignKey;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.NodeRow;
import io.charactergraph.model.ReferringRows;
import io.charactergraph.model.Scene;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.query.DeletionReport.Place;
import io.charactergraph.query.DeletionReport.Verdict;
import io.charactergraph.query.parts.DeletionReportParts;
import io.charactergraph.schema.Place.Use;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.state.GraphState;
import io.charactergraph.state.NodeRows;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What deleting a node's row would do, in the terms of the database's foreign keys. */
public final class Deletions {

    private static final String SCENE_NODES = StudioTable.GAME_SCENE_NODES.tableName();

    private static final Comparator<Place> ORDER = Comparator.comparing(Deletions::tableOrder)
            .thenComparing(Place::table, TextOrder.BY_CODE_POINT)
            .thenComparing(Place::rowId, RowIds.ORDER)
            .thenComparing(Place::path, TextOrder.BY_CODE_POINT)
            .thenComparing(Place::target);

    private final GraphState state;
    private final IndexedGraph graph;
    private final ForeignKeys keys;
    private final Pointers pointers;
    /** The rows that go, with the number of steps from the row that is deleted. */
    private final Map<NodeRows.Row, Integer> rowsGone = new LinkedHashMap<>();

    private final Set<NodeId> nodesGone = new LinkedHashSet<>();
    private final List<Place> deleted = new ArrayList<>();
    private final List<Place> cleared = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Place> outside = new ArrayList<>();
    private final List<Place> dangling = new ArrayList<>();
    private final Set<String> doubts = new LinkedHashSet<>();

    private Deletions(GraphState state, ForeignKeys keys) {
        this.state = state;
        this.graph = state.graph();
        this.keys = keys;
        this.pointers = new Pointers(state);
    }

    /** Something that the database refuses because of: a row that refers, and after how many steps it is looked at. */
    private record Refusal(Place place, int step) {}

    /** A row to look at. */
    private record Next(NodeRows.Row row, int step, Optional<Scene.Id> scene) {}

    /** Answers; looks at the edges of what goes, and at the records that name it. */
    public static DeletionReport of(GraphState state, NodeId id, ForeignKeys keys) {
        return answer(state, id, keys, ReferringRows.NONE);
    }

    /**
     * Answers, and queries the databases for rows outside the graph.
     *
     * @throws io.charactergraph.source.GraphLoadException when the outside world fails
     */
    public static DeletionReport confirmed(GraphState state, NodeId id) {
        return answer(state, id, state.foreignKeys(), state.isWhole() ? state.referringRows() : ReferringRows.NONE);
    }

    private static DeletionReport answer(GraphState state, NodeId id, ForeignKeys keys, ReferringRows database) {
        int node = state.require(id);
        Deletions search = new Deletions(state, keys);
        search.follow(id);
        List<Place> blocking = search.blocking();
        List<String> unknowns = search.unknowns();
        OutsideKeyUses elsewhere = OutsideKeyUses.of(state.graph().schema(), keys, search.rowsGone.keySet(), database);
        unknowns.addAll(elsewhere.unknowns());
        boolean blocked =
                !blocking.isEmpty() || !search.outside.isEmpty() || !search.dangling.isEmpty() || elsewhere.blocks();
        return new DeletionReportParts(
                        state.graph().node(node),
                        blocked ? Verdict.UNSAFE : unknowns.isEmpty() ? Verdict.SAFE : Verdict.UNKNOWN,
                        inOrder(state.graph(), search.deleted),
                        inOrder(state.graph(), search.cleared),
                        inOrder(state.graph(), blocking),
                        inOrder(state.graph(), search.outside),
                        inOrder(state.graph(), search.dangling),
                        elsewhere.uses(),
                        Nodes.list(state.graph(), GraphNode.class, ExclusiveDependents.by(state.graph(), node)),
                        unknowns)
                .answer();
    }

    private static List<Place> inOrder(IndexedGraph graph, List<Place> places) {
        List<Place> sorted = places.stream().sorted(ORDER).toList();
        return FrozenList.of(sorted.size(), sorted::get, i -> text(graph, sorted.get(i)));
    }

    private static String text(IndexedGraph graph, Place place) {
        return OneLine.of(place.table() + " " + place.rowId() + ", " + place.path() + " → ")
                + NodeTexts.of(graph, place.target());
    }

    private static int tableOrder(Place place) {
        return StudioTable.find(place.table()).map(StudioTable::ordinal).orElse(Integer.MAX_VALUE);
    }

    private void follow(NodeId start) {
        ArrayDeque<Next> queue = new ArrayDeque<>();
        Optional<NodeRows.Row> own = NodeRows.of(start);
        own.ifPresent(row -> {
            rowsGone.put(row, 0);
            if (keys.isGuarded(row.table())) {
                doubts.add("what the triggers and rules of " + row.table() + " do when a row is deleted");
            }
        });
        nodesGone.add(start);
        judgeNode(start, 0, queue);
        while (!queue.isEmpty()) {
            Next next = queue.remove();
            Optional<NodeId> node = NodeRows.nodeOf(next.row);
            if (node.isPresent()) {
                nodesGone.add(node.get());
                judgeNode(node.get(), next.step, queue);
            } else if (next.row.table().equals(SCENE_NODES) && next.scene.isPresent()) {
                Scene.Id scene = next.scene.get();
                for (Place place : pointers.toSceneNode(Integer.parseInt(next.row.id()), scene)) {
                    judge(place, SCENE_NODES, next.step, dangling, queue);
                }
            }
        }
        for (List<Place> places : List.of(cleared, outside, dangling)) {
            places.removeIf(place -> rowsGone.containsKey(row(place)));
        }
        dangling.addAll(EmptiedRows.of(cleared, state.records()));
    }

    private void judgeNode(NodeId id, int step, Collection<Next> queue) {
        int node = graph.indexOf(id);
        if (node == IndexedGraph.NONE) {
            return;
        }
        String table = NodeRows.of(id).map(NodeRows.Row::table).orElse("");
        for (Place place : pointers.to(node)) {
            judge(place, table, step, dangling, queue);
        }
        for (Place place : pointers.outside(id)) {
            judge(place, table, step, outside, queue);
        }
    }

    private void judge(Place place, String referenced, int step, List<Place> otherwise, Collection<Next> queue) {
        String column = column(place.path());
        boolean isColumn = column.equals(place.path());
        List<ForeignKey> plain = isColumn ? keys.find(place.table(), column, referenced) : List.of();
        Optional<ForeignKey> partial =
                isColumn ? keys.findPartial(place.table(), column, referenced) : Optional.empty();
        if (partial.isPresent()) {
            doubts.add("whether the foreign key " + partial.get() + " holds for " + place);
            return;
        }
        if (plain.isEmpty()) {
            otherwise.add(place);
            return;
        }
        ForeignKey key = plain.get(0);
        if (plain.stream().anyMatch(other -> other.onDelete() != key.onDelete())) {
            doubts.add("which of the foreign keys on " + key.table() + "." + column + " the database obeys first");
            return;
        }
        if (keys.isGuarded(key)) {
            doubts.add(OutsideKeyUses.guards(key));
        }
        switch (key.onDelete()) {
            case BLOCK -> refusals.add(new Refusal(place, step));
            case SET_NULL -> cleared.add(place);
            case SET_DEFAULT -> doubts.add("whether the default that the foreign key " + key + " writes exists");
            case CASCADE -> {
                if (rowsGone.putIfAbsent(row(place), step + 1) == null) {
                    deleted.add(place);
                    queue.add(new Next(row(place), step + 1, sceneOf(place)));
                }
            }
        }
    }

    /** The scene of a scene node that goes because of something else. */
    private Optional<Scene.Id> sceneOf(Place place) {
        if (!place.table().equals(SCENE_NODES)) {
            return Optional.empty();
        }
        return place.target() instanceof Scene.Id scene
                ? Optional.of(scene)
                : state.sceneOfNode(Integer.parseInt(place.rowId()));
    }

    /** A row that refers and goes itself is no harm when it has gone before the database looks. */
    private List<Place> blocking() {
        List<Place> blocking = new ArrayList<>();
        for (Refusal refusal : refusals) {
            Integer gone = rowsGone.get(row(refusal.place));
            if (gone == null) {
                blocking.add(refusal.place);
            } else if (gone > refusal.step) {
                doubts.add(OneLine.of("whether the database deletes " + refusal.place.table() + " "
                        + refusal.place.rowId() + " before it refuses because of its " + refusal.place.path()));
            }
        }
        return blocking;
    }

    private static NodeRows.Row row(Place place) {
        return new NodeRows.Row(place.table(), place.rowId());
    }

    private static String column(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return path.substring(0, end);
    }

    private List<String> unknowns() {
        List<String> unknowns = new ArrayList<>(doubts);
        if (!state.filter().isEverything() || !state.isWhole() && state.scope().isEmpty()) {
            unknowns.add("the graph is filtered: " + state.filter().describe());
        }
        state.scope().ifPresent(scope -> unknowns.add("the graph was loaded only for " + scope));
        if (!state.records().loaded()) {
            unknowns.add("records were left out of the load");
        }
        Set<String> tables = new TreeSet<>();
        for (NodeId id : nodesGone) {
            tables.addAll(tablesThatCouldName(id));
        }
        if (rowsGone.keySet().stream().anyMatch(row -> row.table().equals(SCENE_NODES))) {
            addNames(tables, graph.schema().tablesWith(place -> place.form() == ReferenceForm.SCENE_NODE));
        }
        Coverage coverage = state.coverage();
        for (String table : tables) {
            Optional<TableCoverage> read = coverage.find(table);
            if (read.isEmpty()) {
                unknowns.add("table " + table + " is " + TableCoverage.Status.ABSENT);
            }
            read.filter(found -> found.status() != TableCoverage.Status.WHOLE)
                    .ifPresent(found -> unknowns.add("table " + found.described()));
        }
        Set<NodeKind> kinds = EnumSet.noneOf(NodeKind.class);
        Set<String> templateKeys = new HashSet<>();
        for (NodeId id : nodesGone) {
            kinds.add(id.kind());
            if (graph.indexOf(id) != IndexedGraph.NONE
                    && graph.node(graph.indexOf(id)) instanceof CharacterTemplate node) {
                node.key().ifPresent(templateKeys::add);
            }
        }
        for (UnresolvedReference reference : state.unresolved()) {
            if (couldNameSomethingGone(reference, kinds, templateKeys)) {
                unknowns.add("a reference could not be read: " + reference);
            }
        }
        return unknowns;
    }

    private Set<String> tablesThatCouldName(NodeId id) {
        Schema schema = graph.schema();
        Optional<StudioTable> own = NodeRow.find(id).map(NodeRow::table);
        Set<String> tables = new TreeSet<>();
        if (own.filter(table -> table == StudioTable.SCENES).isPresent()) {
            addNames(tables, ofContentScenes(schema));
            return tables;
        }
        for (EdgeKind kind : EdgeKind.values()) {
            if (kind != EdgeKind.EXTENSION
                    && (kind.from().contains(id.kind()) || kind.to().contains(id.kind()))) {
                addNames(
                        tables,
                        schema.tablesWith(place -> mayBeHere(place)
                                && place.edges().stream()
                                        .anyMatch(edge -> edge.kind().equals(kind.wireType()))));
            }
        }
        own.ifPresent(table -> addNames(
                tables,
                schema.tablesWith(place -> mayBeHere(place)
                        && place.use() == Use.OUTSIDE
                        && place.form().tables().contains(table))));
        if (id.kind() == NodeKind.SCENE) {
            ofContentScenes(schema).forEach(table -> tables.remove(table.tableName()));
        }
        return tables;
    }

    /** Whether the studio may have a place: one of the later profile only if a table was read in its later form. */
    private boolean mayBeHere(io.charactergraph.schema.Place place) {
        return place.profiles().contains(SchemaProfile.PROFILE_2025)
                || state.coverage().tables().stream()
                        .anyMatch(table -> table.wasRead() && !table.readFrom().equals(List.of(table.table())));
    }

    /** The tables of content scenes, which name no game scene: the scenes themselves and the rows that name them. */
    private static Set<StudioTable> ofContentScenes(Schema schema) {
        return schema.tablesWith(place ->
                place.table() == StudioTable.SCENES || place.form().tables().contains(StudioTable.SCENES));
    }

    private static void addNames(Set<String> names, Set<StudioTable> tables) {
        tables.forEach(table -> names.add(table.tableName()));
    }

    private boolean couldNameSomethingGone(
            UnresolvedReference reference, Set<NodeKind> kinds, Set<String> templateKeys) {
        if (reference.reason() == Reason.DANGLING || Texts.isBlank(reference.text())) {
            return false;
        }
        if (rowsGone.containsKey(new NodeRows.Row(reference.table(), reference.rowId()))) {
            return false;
        }
        if (reference.missingKey().filter(templateKeys::contains).isPresent()) {
            return true;
        }
        if (reference.owner().filter(nodesGone::contains).isPresent()) {
            return false;
        }
        if (!reference.missing().isEmpty()) {
            return reference.missing().stream().anyMatch(nodesGone::contains);
        }
        if (reference.kinds().isEmpty()) {
            return reference.path().startsWith("required_relationships") && kinds.contains(NodeKind.CHARACTER_TEMPLATE)
                    || reference.place().contains("speakerRole") && kinds.contains(NodeKind.SCENE_ROLE);
        }
        NodeKind ownerKind = reference.owner().map(NodeId::kind).orElse(NodeKind.EXTENSION);
        return reference.kinds().stream()
                .anyMatch(kind -> (kind.from().contains(ownerKind) ? kind.to() : union(kind))
                        .stream().anyMatch(kinds::contains));
    }

    private static Set<NodeKind> union(EdgeKind kind) {
        Set<NodeKind> both = new LinkedHashSet<>(kind.from());
        both.addAll(kind.to());
        return both;
    }
}
