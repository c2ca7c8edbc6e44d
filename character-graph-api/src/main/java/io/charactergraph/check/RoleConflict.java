package io.charactergraph.check;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.IntArrays;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GraphRecords.Manifest;
import io.charactergraph.model.GraphRecords.RoleEntry;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneRole;
import io.charactergraph.query.engine.Characters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * {@code role-conflict}: one finding for each role of which two bindings each name a character that the other does not. Each
 * manifest is a binding, the scene's {@code character_roles} one, its {@code cast} one (readings R81).
 */
final class RoleConflict extends RecordRule {

    private static final List<EvidenceSource> OF_THE_SCENE =
            List.of(EvidenceSource.SCENE_META_ROLES, EvidenceSource.SCENE_META_CAST);

    RoleConflict() {
        super(
                "role-conflict",
                Severity.ERROR,
                "one role of one scene filled by different characters in different bindings");
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        RuleGraph lens = new RuleGraph(graph);
        Map<SceneRole.Id, List<Binding>> byRole = ofManifests(graph, lens);
        lens.nodes(NodeKind.SCENE_ROLE, role -> {
            List<Binding> bindings = byRole.getOrDefault((SceneRole.Id) lens.id(role), new ArrayList<>());
            for (EvidenceSource source : OF_THE_SCENE) {
                Binding binding = new Binding(lens.graph());
                for (int e : lens.of(lens.in(role, EdgeKind.FILLS_ROLE), EnumSet.of(source))) {
                    binding.add(lens.graph().from(e), lens.graph().edge(e).evidence());
                }
                bindings.add(binding);
            }
            if (conflict(bindings)) {
                findings.accept(finding(lens, role, bindings));
            }
        });
    }

    private Finding finding(RuleGraph lens, int role, List<Binding> bindings) {
        Finding.Builder finding = Finding.of(this).about(lens.id(role));
        IntList fillers = new IntList();
        for (Binding binding : bindings) {
            binding.places.forEach(finding::because);
            for (int filler : binding.fillers.toArray()) {
                fillers.add(filler);
            }
        }
        List<String> names = new ArrayList<>();
        for (int filler : fillers.toSortedSet()) {
            finding.with(lens.id(filler));
            names.add(lens.name(filler));
        }
        return finding.sentence("role " + lens.name(role) + " is filled differently in different places: by "
                        + String.join(", ", names))
                .remedy("decide who fills the role, and say the same in the scene and in every manifest")
                .build();
    }

    private static Map<SceneRole.Id, List<Binding>> ofManifests(CheckedGraph graph, RuleGraph lens) {
        Map<SceneRole.Id, List<Binding>> byRole = new HashMap<>();
        for (Manifest manifest : graph.records().manifests()) {
            Map<SceneRole.Id, Binding> ofThis = new HashMap<>();
            for (RoleEntry entry : manifest.roles()) {
                int filler = entry.character().map(lens::indexOf).orElse(IndexedGraph.NONE);
                if (manifest.scene().isPresent() && entry.role().isPresent() && filler != IndexedGraph.NONE) {
                    ofThis.computeIfAbsent(
                                    new SceneRole.Id(
                                            manifest.scene().get().number(),
                                            entry.role().get()),
                                    role -> new Binding(lens.graph()))
                            .add(filler, ManifestPlace.of(manifest, "character_roles", entry.key()));
                }
            }
            ofThis.forEach((role, binding) ->
                    byRole.computeIfAbsent(role, id -> new ArrayList<>()).add(binding));
        }
        return byRole;
    }

    private static boolean conflict(List<Binding> bindings) {
        for (int i = 0; i < bindings.size(); i++) {
            for (int j = i + 1; j < bindings.size(); j++) {
                if (bindings.get(i).namesSomebodyElse(bindings.get(j))
                        && bindings.get(j).namesSomebodyElse(bindings.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Who fills a role by one binding, and as which characters. */
    private static final class Binding {

        private final IndexedGraph graph;
        private final IntList fillers = new IntList();
        private final IntList characters = new IntList();
        private final List<Evidence> places = new ArrayList<>();

        Binding(IndexedGraph graph) {
            this.graph = graph;
        }

        void add(int filler, Evidence place) {
            fillers.add(filler);
            for (int character : Characters.of(graph, filler)) {
                characters.add(character);
            }
            places.add(place);
        }

        boolean namesSomebodyElse(Binding other) {
            int[] known = other.characters.toSortedSet();
            for (int filler : fillers.toArray()) {
                if (!IntArrays.meet(Characters.of(graph, filler), known)) {
                    return true;
                }
            }
            return false;
        }
    }
}
