package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneType;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.query.DeletionReport.Place;
import io.charactergraph.query.DeletionReport.Verdict;
import io.charactergraph.query.ForeignKeys;
import io.charactergraph.query.ForeignKeys.ForeignKey;
import io.charactergraph.state.GraphState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What deleting a node's row would do, in the terms of the database's foreign keys. */
public final class Deletions {

    private final GraphState state;
    private final IndexedGraph graph;
    private final ForeignKeys keys;
    private final Pointers pointers;
    private final Set<NodeRows.Row> rowsGone = new LinkedHashSet<>();
    private final Set<NodeId> nodesGone = new LinkedHashSet<>();
    private final List<Place> deleted = new ArrayList<>();
    private final List<Place> cleared = new ArrayList<>();
    private final List<Place> blocking = new ArrayList<>();
    private final List<Place> outside = new ArrayList<>();
    private final List<Place> dangling = new ArrayList<>();

    private Deletions(GraphState state, ForeignKeys keys) {
        this.state = state;
        this.graph = state.graph();
        this.keys = keys;
        this.pointers = new Pointers(state);
    }

    /** Answers; looks at the edges of what goes, and through the records. */
    public static DeletionReport of(GraphState state, NodeId id, ForeignKeys keys) {
        int node = state.require(id);
        Deletions search = new Deletions(state, keys);
        search.follow(id);
        int[] kept = KeptAlive.by(state.graph(), node);
        List<String> unknowns = search.unknowns();
        boolean blocked = !search.blocking.isEmpty() || !search.outside.isEmpty() || !search.dangling.isEmpty();
        return new DeletionReport(
                state.graph().node(node),
                blocked ? Verdict.UNSAFE : unknowns.isEmpty() ? Verdict.SAFE : Verdict.UNKNOWN,
                search.deleted,
                search.cleared,
                search.blocking,
                search.outside,
                search.dangling,
                Nodes.list(state.graph(), GraphNode.class, kept),
                unknowns);
    }

    private void follow(NodeId start) {
        ArrayDeque<NodeId> queue = new ArrayDeque<>();
        queue.add(start);
        nodesGone.add(start);
        NodeRows.of(start).ifPresent(rowsGone::add);
        while (!queue.isEmpty()) {
            NodeId id = queue.remove();
            int node = graph.indexOf(id);
            if (node == IndexedGraph.NONE) {
                continue;
            }
            for (Place place : pointers.to(node)) {
                judge(place, dangling, queue);
            }
            for (Place place : pointers.outside(id)) {
                judge(place, outside, queue);
            }
        }
        for (List<Place> places : List.of(cleared, blocking, outside, dangling)) {
            List<Place> left = withoutRowsGone(places);
            places.clear();
            places.addAll(left);
        }
    }

    private void judge(Place place, List<Place> otherwise, Collection<NodeId> queue) {
        Optional<ForeignKey> key =
                NodeRows.of(place.target()).flatMap(row -> keys.find(place.table(), column(place.path()), row.table()));
        if (key.isEmpty()) {
            otherwise.add(place);
            return;
        }
        switch (key.get().onDelete()) {
            case BLOCK -> blocking.add(place);
            case SET_NULL -> cleared.add(place);
            case CASCADE -> {
                NodeRows.Row row = new NodeRows.Row(place.table(), place.rowId());
                if (rowsGone.add(row)) {
                    deleted.add(place);
                    NodeRows.nodeOf(row).filter(nodesGone::add).ifPresent(queue::add);
                }
            }
        }
    }

    private static String column(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return path.substring(0, end);
    }

    /** What refers to something that goes, and goes itself, is no harm. */
    private List<Place> withoutRowsGone(List<Place> places) {
        return places.stream()
                .filter(place -> !rowsGone.contains(new NodeRows.Row(place.table(), place.rowId())))
                .toList();
    }

    private List<String> unknowns() {
        List<String> unknowns = new ArrayList<>();
        if (!state.filter().isEverything()) {
            unknowns.add("the graph is filtered: " + state.filter().describe());
        }
        state.scope().ifPresent(scope -> unknowns.add("the graph was loaded only for " + scope));
        if (!state.records().loaded()) {
            unknowns.add("records were left out of the load");
        }
        Set<String> tables = new TreeSet<>();
        for (NodeId id : nodesGone) {
            tables.addAll(tablesThatCouldName(id));
            unread(id).filter(why -> !unknowns.contains(why)).ifPresent(unknowns::add);
        }
        Coverage coverage = state.coverage();
        for (String table : tables) {
            TableCoverage.Status status =
                    coverage.find(table).map(TableCoverage::status).orElse(TableCoverage.Status.ABSENT);
            if (status != TableCoverage.Status.WHOLE) {
                unknowns.add("table " + table + " is " + status);
            }
        }
        for (UnresolvedReference reference : state.unresolved()) {
            if (couldNameSomethingGone(reference)) {
                unknowns.add("a reference could not be read: " + reference);
            }
        }
        return unknowns;
    }

    private Set<String> tablesThatCouldName(NodeId id) {
        Set<String> tables = new TreeSet<>();
        for (EdgeKind kind : EdgeKind.values()) {
            if (kind != EdgeKind.EXTENSION
                    && (kind.from().contains(id.kind()) || kind.to().contains(id.kind()))) {
                for (EvidenceSource source : kind.sources()) {
                    if (source == EvidenceSource.PROMPT_TEXT) {
                        tables.add("prompt_versions");
                        tables.add("action_blocks");
                    } else {
                        tables.add(source.table());
                    }
                }
            }
        }
        switch (id.kind()) {
            case CHARACTER_TEMPLATE, CHARACTER_INSTANCE -> tables.add("character_dialogue_profiles");
            case GAME_NPC -> {
                tables.add("game_hotspots");
                tables.add("game_locations");
            }
            case SCENE -> {
                if (((Scene.Id) id).type() == SceneType.CONTENT) {
                    tables.clear();
                    tables.add("scenes");
                    tables.add("scene_assets");
                } else {
                    tables.add("game_hotspots");
                    tables.remove("scenes");
                    tables.remove("scene_assets");
                }
            }
            default -> {}
        }
        return tables;
    }

    /** Columns of the database that can refer to such a node and that no load reads. */
    private Optional<String> unread(NodeId id) {
        return switch (id.kind()) {
            case SCENE ->
                ((Scene.Id) id).type() == SceneType.GAME
                        ? Optional.of("game_scene_edges is not read, nor are scene nodes that refer to nothing kept")
                        : Optional.empty();
            case ASSET -> Optional.of("game_locations.asset_id is not read");
            case PROMPT_VERSION -> Optional.of("action_blocks.prompt_version_id is not read");
            default -> Optional.empty();
        };
    }

    private boolean couldNameSomethingGone(UnresolvedReference reference) {
        if (reference.reason() == Reason.DANGLING) {
            return false;
        }
        if (reference.owner().filter(nodesGone::contains).isPresent()) {
            return false;
        }
        if (!reference.missing().isEmpty()) {
            return reference.missing().stream().anyMatch(nodesGone::contains);
        }
        Set<NodeKind> kinds = new LinkedHashSet<>();
        nodesGone.forEach(id -> kinds.add(id.kind()));
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
