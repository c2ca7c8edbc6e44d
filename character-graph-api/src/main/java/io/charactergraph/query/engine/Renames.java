package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.query.RenameReport;
import io.charactergraph.query.RenameReport.Certainty;
import io.charactergraph.query.RenameReport.Place;
import io.charactergraph.query.parts.RenameReportParts;
import io.charactergraph.schema.Basis;
import io.charactergraph.state.GraphState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stops resolving when a template's key changes. */
public final class Renames {

    private static final String MANIFESTS = "scene_character_manifests";

    private final Map<String, Place> places = new LinkedHashMap<>();

    private final boolean recordsLoaded;

    private Renames(boolean recordsLoaded) {
        this.recordsLoaded = recordsLoaded;
    }

    /** Answers; looks at the template's edges and through the manifests. */
    public static RenameReport of(GraphState state, CharacterRef ref) {
        state.requireWhole("what a new key breaks");
        int node = state.requireTemplate(ref);
        IndexedGraph graph = state.graph();
        CharacterTemplate template = (CharacterTemplate) graph.node(node);
        Renames search = new Renames(state.records().loaded());
        search.addManifests(state, template.id());
        for (int e : graph.outEdges(node)) {
            search.addEdge(graph.edge(e));
        }
        for (int e : graph.inEdges(node)) {
            search.addEdge(graph.edge(e));
        }
        List<String> unknowns = new ArrayList<>();
        if (!state.records().loaded()) {
            unknowns.add(
                    "records were left out of the load, so relationships and instances that manifests require are missing");
        }
        if (!state.isWhole()) {
            unknowns.add("the graph is filtered: " + state.filter().describe());
        }
        state.coverage().gaps().forEach(gap -> unknowns.add("table " + gap.described()));
        List<Place> sorted = new ArrayList<>(search.places.values());
        sorted.sort(Comparator.comparing(Place::certainty)
                .thenComparing(Place::table, TextOrder.BY_CODE_POINT)
                .thenComparing(Place::rowId, TextOrder.BY_CODE_POINT)
                .thenComparing(Place::path, TextOrder.BY_CODE_POINT));
        return new RenameReportParts(template, sorted, unknowns).answer();
    }

    private void addManifests(GraphState state, CharacterTemplate.Id id) {
        for (GraphRecords.Manifest row : state.records().manifests()) {
            for (GraphRecords.RoleEntry entry : row.roles()) {
                addKey(entry.character(), id, row, "character_roles.", entry.key());
            }
            for (GraphRecords.InstanceRequirement required : row.instanceRequirements()) {
                addKey(required.character(), id, row, "instance_requirements.", required.key());
            }
            for (GraphRecords.RelationshipRequirement required : row.relationships()) {
                if (required.a().filter(id::equals).isPresent()
                        || required.b().filter(id::equals).isPresent()) {
                    add(MANIFESTS, row.rowId(), "required_relationships." + required.key(), Certainty.SURE);
                }
            }
        }
    }

    private void addKey(
            Optional<CharacterTemplate.Id> named,
            CharacterTemplate.Id id,
            GraphRecords.Manifest row,
            String path,
            String key) {
        String text = Texts.trim(key);
        String name = text.startsWith("character:") ? Texts.trim(text.substring("character:".length())) : text;
        if (named.filter(id::equals).isPresent() && !Texts.isUuid(name)) {
            add(MANIFESTS, row.rowId(), path + key, Certainty.SURE);
        }
    }

    private void addEdge(GraphEdge edge) {
        Optional<Certainty> certainty = switch (edge.source()) {
            case MANIFEST_REQUIRED, MANIFEST_OPTIONAL, PROMPT_TEXT -> Optional.of(Certainty.AS_A_RULE);
            // With records each key was seen.
            case MANIFEST_ROLES -> recordsLoaded ? Optional.empty() : Optional.of(Certainty.AS_A_RULE);
            // The ids in a capability are those of action blocks.
            case CAPABILITY, USAGE_ROW, EXTENSION -> Optional.empty();
            default ->
                edge.source().basis() == Basis.JSON || edge.source().basis() == Basis.TAG
                        ? Optional.of(Certainty.POSSIBLE)
                        : Optional.empty();
        };
        certainty.ifPresent(sure -> add(
                edge.evidence().table(),
                edge.evidence().rowId(),
                edge.evidence().path(),
                sure));
    }

    private void add(String table, String row, String path, Certainty certainty) {
        places.putIfAbsent(
                table + '\n' + row + '\n' + path, new RenameReportParts.Place(table, row, path, certainty).answer());
    }
}
