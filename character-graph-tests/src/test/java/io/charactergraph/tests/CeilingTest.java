package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.Selection;
import io.charactergraph.check.RuleSet;
import io.charactergraph.diff.GraphDiff;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.World;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.AnswerSheet;
import io.charactergraph.testkit.sheet.NamedFilter;
import io.charactergraph.tests.reference.ClearedStudio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rating ceiling is a boundary: nothing above it shows, nor any sign of it. */
class CeilingTest {

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("charactergraph.ceilings", 60L));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answers_belowACeiling_areThoseWithoutTheHiddenRows(long seed) {
        StudioRows studio = studio(seed);
        for (String ceiling : List.of("general", "romantic", "adult")) {
            NamedFilter filter = new NamedFilter(
                    "below", false, Optional.empty(), false, Optional.empty(), Optional.of(ceiling), true);
            CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio));
            CharacterGraph without = CharacterGraph.load(RowsSource.of(withoutHidden(studio, graph, ceiling)));
            List<String> asked = AnswerSheet.of(without).withFilters(List.of(filter)).lines().stream()
                    .filter(line -> line.contains("\"filter\":\"below\""))
                    .toList();
            assertThat(AnswerSheet.of(graph).like(asked.stream()))
                    .as("seed %s, ceiling %s", seed, ceiling)
                    .isEqualTo(asked);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reports_belowACeiling_areThoseWithoutTheHiddenRows(long seed) {
        StudioRows studio = studio(seed);
        for (boolean records : new boolean[] {true, false}) {
            CharacterGraph graph = load(studio, records);
            for (String ceiling : List.of("general", "romantic", "adult")) {
                GraphFilter filter = GraphFilter.rating(ceiling).includingInactive();
                CharacterGraph below = graph.filter(filter);
                CharacterGraph without =
                        load(withoutHidden(studio, graph, ceiling), records).filter(filter);
                String as = "seed " + seed + ", ceiling " + ceiling + ", records " + records;

                assertThat(told(below.tables().unresolved().all()))
                        .as(as)
                        .isEqualTo(told(without.tables().unresolved().all()));
                assertThat(below.tables().unresolved())
                        .as(as)
                        .isEqualTo(without.tables().unresolved());
                assertThat(below.check().toJsonLines())
                        .as(as)
                        .isEqualTo(without.check().toJsonLines());
                assertThat(below.tables().records())
                        .as(as)
                        .isEqualTo(without.tables().records());
                assertThat(below.tables().coverage())
                        .as(as)
                        .isEqualTo(without.tables().coverage());
                assertThat(below.check().findings())
                        .as(as)
                        .allSatisfy(finding -> assertThat(finding.nodes())
                                .allMatch(node -> below.find(node).isPresent()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void detailsAndReportsOfNodes_belowACeiling_areThoseWithoutTheHiddenRows(long seed) {
        StudioRows studio = studio(seed);
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio));
        for (String ceiling : List.of("general", "romantic", "adult")) {
            GraphFilter filter = GraphFilter.rating(ceiling).includingInactive();
            CharacterGraph below = graph.filter(filter);
            CharacterGraph without = CharacterGraph.load(RowsSource.of(withoutHidden(studio, graph, ceiling)))
                    .filter(filter);
            below.typed().nodes().map(GraphNode::id).forEach(id -> {
                String as = "seed " + seed + ", ceiling " + ceiling + ", " + id;
                assertThat(below.node(id).fetchDetails())
                        .as(as)
                        .isEqualTo(without.node(id).fetchDetails());
                assertThat(below.find(id)).as(as).isEqualTo(without.find(id));
                assertThat(below.node(id).users().explain())
                        .as(as)
                        .isEqualTo(without.node(id).users().explain());
                assertThat(below.node(id).deletion().explain())
                        .as(as)
                        .isEqualTo(without.node(id).deletion().explain());
            });
        }
    }

    private static List<String> told(List<UnresolvedReference> references) {
        return references.stream().map(UnresolvedReference::toString).toList();
    }

    static StudioRows studio(long seed) {
        return ClearedStudio.withUsagesThatCanBeCleared(
                CeilingEdgeCases.in(RandomStudio.of(seed).rows(), seed));
    }

    private static CharacterGraph load(StudioRows studio, boolean records) {
        return records
                ? CharacterGraph.load(RowsSource.of(studio))
                : CharacterGraph.load(LoadOptions.standard().withoutRecords(), RowsSource.of(studio));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void walks_belowACeiling_areThoseWithoutTheHiddenRows(long seed) {
        StudioRows studio = studio(seed);
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio));
        for (String ceiling : List.of("general", "adult")) {
            GraphFilter filter = GraphFilter.rating(ceiling).includingInactive();
            CharacterGraph below = graph.filter(filter);
            CharacterGraph without = CharacterGraph.load(RowsSource.of(withoutHidden(studio, graph, ceiling)))
                    .filter(filter);
            GraphDiff diff = without.diff(below);

            assertThat(diff.changedNodes()).isEmpty();
            assertThat(diff.addedNodes()).isEmpty();
            assertThat(diff.removedNodes()).isEmpty();
            assertThat(diff.addedEdges()).isEmpty();
            assertThat(diff.removedEdges()).isEmpty();
            assertThat(diff.changedEdges()).isEmpty();
            List<String> told = walks(below);
            List<String> expected = walks(without);
            assertThat(told).hasSameSizeAs(expected);
            for (int i = 0; i < told.size(); i++) {
                assertThat(told.get(i)).as("seed %s, ceiling %s", seed, ceiling).isEqualTo(expected.get(i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void evidence_belowACeiling_isThatWithoutTheHiddenRows(long seed) {
        StudioRows studio = ManyKeys.into(RandomStudio.of(7000 + seed).rows(), seed, 10);
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio));
        for (String ceiling : List.of("general", "romantic", "adult")) {
            GraphFilter filter = GraphFilter.rating(ceiling).includingInactive();
            CharacterGraph without = CharacterGraph.load(RowsSource.of(withoutHidden(studio, graph, ceiling)));
            assertThat(graph.filter(filter).typed().edges().map(EvidenceTest::line))
                    .as("seed %s, ceiling %s", seed, ceiling)
                    .containsExactlyElementsOf(without.filter(filter)
                            .typed()
                            .edges()
                            .map(EvidenceTest::line)
                            .toList());
        }
    }

    /** Lineage, paths, selections, casting and pairs, told in words. */
    private static List<String> walks(CharacterGraph graph) {
        List<String> told = new ArrayList<>();
        graph.typed().nodes().map(GraphNode::id).forEach(id -> {
            if (id.kind() == NodeKind.ASSET || id.kind() == NodeKind.GENERATION) {
                told.add(graph.lineage(id).explain());
            }
            Selection one = graph.select().ids(id);
            told.add(one.around(2).toString());
            told.add(one.reaches(3).toString() + one.reachedBy(3) + one.commonUsers());
        });
        for (NodeKind kind : NodeKind.values()) {
            Selection nodes = graph.select().kind(kind);
            told.add(nodes.toString() + nodes.first(2).more());
        }
        List<NodeId> templates =
                graph.select().kind(NodeKind.CHARACTER_TEMPLATE).ids();
        List<NodeId> scenes = graph.select().kind(NodeKind.SCENE).ids();
        for (int i = 0; i < Math.min(templates.size(), scenes.size()); i++) {
            told.add(
                    graph.node(templates.get(i)).paths().shortest(scenes.get(i)).toString());
            told.add(graph.node(templates.get(i))
                    .paths()
                    .atMost(50)
                    .all(scenes.get(i), 3)
                    .explain());
        }
        told.add(graph.usage().together().explain());
        graph.typed()
                .nodes(NodeKind.WORLD)
                .forEach(world ->
                        graph.world((World.Id) world.id()).castings().forEach(casting -> told.add(casting.explain())));
        return told;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void texts_belowACeiling_nameNothingHidden(long seed) {
        CharacterGraph graph =
                CharacterGraph.load(RowsSource.of(RandomStudio.of(seed).rows()));
        for (String ceiling : List.of("general", "mature")) {
            CharacterGraph below = graph.filter(GraphFilter.rating(ceiling).includingInactive());
            Set<NodeId> hidden = hidden(graph, below);
            // the names of arcs and the ids of action blocks may stand in free text, which nobody reads as a reference
            hidden.removeIf(id -> id.kind() == NodeKind.ARC || id.kind() == NodeKind.ACTION_BLOCK);
            if (hidden.isEmpty()) {
                continue;
            }
            Pattern anyHidden = Pattern.compile(hidden.stream()
                    .map(id -> Pattern.quote(id.toString()) + "(?![0-9A-Za-z_])")
                    .collect(Collectors.joining("|")));
            for (String text : texts(below, hidden)) {
                assertThat(anyHidden.matcher(text).find())
                        .as("seed %s, ceiling %s, in: %s", seed, ceiling, text)
                        .isFalse();
            }
        }
    }

    private static List<String> texts(CharacterGraph below, Set<NodeId> hidden) {
        List<String> texts = new ArrayList<>();
        texts.add(below.toString());
        texts.add(below.tables().coverage().toString());
        below.tables().unresolved().all().stream()
                // what is malformed is free text
                .filter(reference -> reference.reason() != UnresolvedReference.Reason.MALFORMED)
                .forEach(reference -> texts.add(reference.toString() + reference.missing() + reference.rowNodes()));
        texts.add(below.tables().records().toString());
        below.typed()
                .nodes()
                // tags that are no links are free text
                .map(node -> node instanceof Asset asset ? asset.label() + asset.sourceGeneration() : node.toString())
                .forEach(texts::add);
        below.typed().edges().forEach(edge -> texts.add(edge.toString()));
        below.typed().nodes().forEach(node -> texts.addAll(about(below, node)));
        below.typed().nodes().forEach(node -> {
            texts.add(withoutFreeText(below.node(node.id()).users().explain()));
            texts.add(withoutFreeText(below.node(node.id()).deletion().explain()));
        });
        texts.add(below.usage().together().explain());
        // what is malformed is free text
        texts.add(below.check(RuleSet.standard().without("malformed-reference")).toJsonLines());
        below.typed().nodes(NodeKind.WORLD).forEach(world -> {
            texts.add(below.world((World.Id) world.id()).view().explain());
            below.world((World.Id) world.id()).castings().forEach(casting -> texts.add(casting.explain()));
        });
        texts.addAll(walks(below));
        for (NodeId id : hidden) {
            // the message names what was asked for, once, and otherwise only what shows
            texts.add(message(() -> below.require(id)).replaceFirst(Pattern.quote(id.toString()), ""));
        }
        return texts;
    }

    /** A reference that could not be read is told with its text, which is free. */
    private static String withoutFreeText(String text) {
        return text.lines()
                .filter(line -> !line.contains("could not be read: MALFORMED"))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> about(CharacterGraph below, GraphNode node) {
        if (node instanceof CharacterTemplate || node instanceof CharacterInstance) {
            CharacterRef ref =
                    node instanceof CharacterTemplate template ? template.id() : ((CharacterInstance) node).id();
            List<String> texts = new ArrayList<>(List.of(
                    below.findScenesForCharacter(ref).explain(),
                    below.findAssetsForCharacter(ref).explain(),
                    below.findGenerationsForCharacter(ref).explain()));
            if (node instanceof CharacterTemplate) {
                texts.add(below.character(ref).usage().explain());
                CharacterGraph around = below.getCharacterGraph(ref);
                texts.add(around.toString());
                around.typed().nodes().forEach(shown -> texts.add(shown.id() + " " + shown.label()));
                around.typed().edges().forEach(edge -> texts.add(edge.toString()));
                texts.add(below.character(ref).rating().explain());
            }
            return texts;
        }
        if (node instanceof GameNpc npc) {
            return List.of(below.findCharactersForNpc(npc.id()).explain());
        }
        return node instanceof Scene scene
                ? List.of(below.scene(scene.id()).view().explain())
                : List.of();
    }

    private static String message(Supplier<?> question) {
        try {
            return "found " + question.get();
        } catch (UnknownNodeException e) {
            return e.getMessage();
        }
    }

    private static Set<NodeId> hidden(CharacterGraph graph, CharacterGraph below) {
        return graph.typed()
                .nodes()
                .map(GraphNode::id)
                .filter(id -> below.find(id).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rows that are left when the hidden ones are deleted, and every pointer to them has been cleared. */
    static StudioRows withoutHidden(StudioRows studio, CharacterGraph graph, String ceiling) {
        CharacterGraph below = graph.filter(GraphFilter.rating(ceiling).includingInactive());
        return ClearedStudio.of(studio, hidden(graph, below));
    }
}
