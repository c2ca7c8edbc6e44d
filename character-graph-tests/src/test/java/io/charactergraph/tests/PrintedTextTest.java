package io.charactergraph.tests;

import static io.charactergraph.testkit.assertions.GraphAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.Exemption;
import io.charactergraph.check.RuleSet;
import io.charactergraph.check.Severity;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Arc;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.Extension;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.model.World;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.StudioFixture;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.SheetComparison;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that the library prints can be forged or commanded by what stands in the data. */
class PrintedTextTest {

    private static final int EACH = 8;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    static List<Named> named() {
        List<Named> named = new ArrayList<>(List.of(new Named("Hamlet", SampleStudio.hamletWithFaults())));
        long first = Long.getLong("charactergraph.seed", 1);
        for (long seed = first; seed < first + 5; seed++) {
            named.add(new Named("seed " + seed, RandomStudio.of(seed).rows()));
        }
        return named;
    }

    /** Studios by a short name: their own text is long. */
    record Named(String name, StudioRows rows) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("named")
    void everythingPrinted_ofHostileNames_isSafe_andHasTheLinesOfHarmlessOnes(Named studio) {
        List<String> hostile = printed(HostileNames.into(studio.rows(), HostileNames.HOSTILE), HostileNames.HOSTILE);
        List<String> harmless = printed(HostileNames.into(studio.rows(), HostileNames.HARMLESS), HostileNames.HARMLESS);

        assertThat(hostile.stream().filter(text -> text.contains("\\u001b[2J")).count())
                .as("%s: texts with the prefix", studio)
                .isGreaterThan(100);
        for (int i = 0; i < Math.min(hostile.size(), harmless.size()); i++) {
            assertThat(unsafe(hostile.get(i)))
                    .as("%s: %s", studio, hostile.get(i))
                    .isEmpty();
            if (!harmless.get(i).contains("\\\\")) { // JSON, in which the harmless backslashes take more columns
                assertThat(lines(hostile.get(i)))
                        .as("%s: %s%n%s", studio, hostile.get(i), harmless.get(i))
                        .isEqualTo(lines(harmless.get(i)));
            }
        }
        assertThat(hostile.size()).as("%s: number of texts", studio).isEqualTo(harmless.size());
    }

    private static List<String> printed(StudioRows rows, String prefix) {
        PrintedTexts texts = new PrintedTexts();
        CharacterGraph all = CharacterGraph.load(RowsSource.of(rows));
        texts.sentence(rows.toString());
        for (CharacterGraph graph : List.of(
                all,
                all.filter(GraphFilter.rating("PG").and(GraphFilter.tags(prefix + "a"))),
                all.filter(GraphFilter.arcs(prefix + "revenge", "x")))) {
            answers(graph, texts, prefix);
            refusals(graph, texts, prefix);
        }
        texts.add(all.diff(all.filter(GraphFilter.active())));
        texts.add(all.filter(GraphFilter.active()).diff(all));
        texts.add(CharacterGraph.load(RowsSource.of(SampleStudio.hamlet())).diff(all));
        messages(texts, prefix);
        assertions(all, texts, prefix);
        return texts.texts();
    }

    private static void answers(CharacterGraph graph, PrintedTexts texts, String prefix) {
        texts.add(graph);
        texts.add(graph.filter());
        texts.add(graph.filter().parts());
        texts.add(graph.tables().coverage());
        texts.add(graph.tables().unresolved());
        texts.add(graph.tables().records());
        texts.add(graph.check());
        texts.add(graph.check(
                RuleSet.standard().exempting(DAY, List.of(Exemption.of("role-name", "*", prefix + "reason")))));
        texts.add(graph.usage().together());
        texts.add(graph.usage().all());
        texts.add(graph.usage().ranking());
        texts.add(graph.select().where(prefix, node -> true).tagged(prefix).first(3));
        texts.add(graph.select().where(prefix, node -> true).tagged(prefix + "\u00e9"));
        texts.add(graph.select().paths());
        texts.add(graph.usage());
        texts.add(graph.tables());
        texts.sentence(graph.find(prefix).toString());
        texts.sentence(graph.find("e").toString());
        some(graph, NodeKind.CHARACTER_TEMPLATE, id -> {
            CharacterRef ref = (CharacterTemplate.Id) id;
            texts.add(ref);
            texts.add(graph.findScenesForCharacter(ref));
            texts.add(graph.findAssetsForCharacter(ref));
            texts.add(graph.findGenerationsForCharacter(ref));
            texts.add(graph.getCharacterGraph(ref, 2));
            texts.add(graph.character(ref).usage());
            texts.add(graph.character(ref).together());
            texts.add(graph.character(ref).rename());
            texts.add(graph.character(ref).relationships());
            texts.add(graph.character(ref).rating());
        });
        some(graph, NodeKind.GAME_NPC, id -> texts.add(graph.findCharactersForNpc((GameNpc.Id) id)));
        some(graph, NodeKind.SCENE, id -> {
            texts.add(graph.scene((Scene.Id) id).view());
            texts.add(graph.scene((Scene.Id) id).readiness());
            texts.add(graph.scene((Scene.Id) id).rating());
            some(graph, NodeKind.WORLD, world -> {
                texts.add(graph.scene((Scene.Id) id).casting((World.Id) world));
                texts.add(graph.scene((Scene.Id) id).readiness((World.Id) world));
            });
        });
        some(graph, NodeKind.ARC, id -> {
            texts.add(graph.arc((Arc.Id) id).view());
            texts.add(graph.arc((Arc.Id) id).rating());
        });
        some(graph, NodeKind.WORLD, id -> texts.add(graph.world((World.Id) id).view()));
        List<NodeId> ids = new ArrayList<>();
        for (NodeKind kind : NodeKind.values()) {
            some(graph, kind, id -> {
                ids.add(id);
                texts.add(graph.require(id));
                texts.add(graph.typed().outEdges(id));
                texts.add(graph.node(id).users());
                texts.add(graph.node(id).deletion());
                texts.add(graph.select().ids(id));
                texts.add(graph.select().ids(id).around(1));
                texts.failure(() -> texts.add(graph.lineage(id)));
                texts.add(graph.node(id));
                texts.add(graph.node(id).paths());
                texts.add(graph.node(id).select().around(1).graph());
                texts.failure(() -> graph.node(id).confirmDeletion());
            });
        }
        for (int i = 1; i < ids.size(); i++) {
            texts.add(graph.node(ids.get(i - 1)).paths().atMost(5).all(ids.get(i), 3));
            texts.add(graph.node(ids.get(i - 1)).why(ids.get(i)));
        }
    }

    /** Asks for what is not there. */
    private static void refusals(CharacterGraph graph, PrintedTexts texts, String prefix) {
        for (NodeId id : List.of(
                new Arc.Id(prefix + "nope"),
                new SceneRole.Id(1, prefix + "nope"),
                new Extension.Id("some", prefix + "nope"),
                new ActionBlock.Id(new UUID(1, 2)))) {
            texts.failure(() -> graph.require(id));
            texts.failure(() -> graph.node(id));
            texts.failure(() -> graph.select().ids(id));
            texts.failure(() -> graph.node(id).paths().shortest(id));
        }
        CharacterRef nobody = CharacterRef.ofKey(prefix + "nope");
        texts.add(nobody);
        texts.failure(() -> graph.findScenesForCharacter(nobody));
        texts.failure(() -> graph.character(nobody).usage());
        texts.failure(() -> graph.filter(GraphFilter.rating(prefix)));
        texts.failure(() -> graph.select()
                .where(prefix, node -> true)
                .union(CharacterGraph.load(RowsSource.of(SampleStudio.hamlet())).select()));
        texts.failure(() -> graph.typed().asJGraphT().edgesOf(new Arc(new Arc.Id(prefix + "nope"), false)));
    }

    /** Gives values that are refused. */
    private static void messages(PrintedTexts texts, String prefix) {
        for (String text : List.of(
                prefix,
                "role:1: " + prefix,
                "scene:" + prefix,
                "asset:" + prefix,
                "character:" + prefix,
                "x:" + prefix,
                prefix + ":1",
                "arc: " + prefix,
                "world:99999999999" + prefix)) {
            texts.failure(() -> NodeId.parse(text));
        }
        texts.failure(() -> new Arc.Id(prefix + " "));
        texts.failure(() -> new SceneRole.Id(1, prefix + " "));
        texts.failure(() -> new Extension.Id(prefix, "key"));
        texts.failure(() -> CharacterRef.parse("instance:" + prefix));
        texts.failure(() -> RatingScale.standard().requireRank(prefix));
        texts.failure(() -> RatingScale.of(List.of(List.of(prefix, prefix))));
        texts.add(RatingScale.of(List.of(List.of(prefix))));
        texts.failure(() -> Severity.parse(prefix));
        texts.failure(() -> RuleSet.standard().only(prefix));
        texts.failure(() -> RuleSet.standard().threshold("role-name", prefix, 1));
        texts.failure(() -> Exemption.of(prefix, prefix, " "));
        texts.failure(() -> Exemption.of(prefix, " ", prefix));
        texts.add(Exemption.of(prefix, prefix, prefix));
        texts.sentence(RuleSet.standard()
                .exempting(DAY, List.of(Exemption.of("role-name", prefix, prefix)))
                .describe());
        String quoted = prefix.chars()
                .mapToObj(c -> String.format(Locale.ROOT, "\\u%04x", c))
                .collect(Collectors.joining("", "\"", "\""));
        for (String line : List.of(
                prefix,
                "{\"rule\":" + quoted + "}",
                "{\"rule\":\"role-name\",\"severity\":" + quoted + "}",
                "{\"rule\":\"role-name\",\"threshold\":" + quoted + ",\"value\":1}",
                "{\"rule\":\"usage-row-stale\",\"threshold\":\"lag\",\"value\":" + quoted + "}",
                "{\"rule\":\"role-name\",\"pattern\":\"*\",\"reason\":\"x\",\"expires\":" + quoted + "}")) {
            texts.failure(() -> RuleSet.standard().configured(DAY, List.of(line)));
        }
        texts.add(new Evidence(prefix, prefix, prefix));
        texts.failure(() -> {
            throw new UnknownNodeException(prefix, List.of(prefix));
        });
        texts.failure(() -> {
            throw new GraphLoadException(GraphLoadException.Phase.READING, null, prefix, null);
        });
        texts.add(SheetComparison.of(List.of("{\"q\":" + quoted + "}"), List.of()));
        texts.failure(() -> SheetComparison.of(List.of(prefix), List.of()));
    }

    /** Makes the testkit fail. */
    private static void assertions(CharacterGraph graph, PrintedTexts texts, String prefix) {
        StudioFixture fixture = StudioFixture.create().template(prefix + "hero");
        texts.add(fixture);
        texts.failure(() -> fixture.template(prefix + "hero"));
        texts.failure(() -> fixture.at(prefix + "nope"));
        texts.failure(() -> fixture.edge(EdgeKind.DEPICTS, prefix + "hero", prefix + "nope"));
        texts.failure(() -> assertThat(graph).isEmpty());
        texts.failure(() -> assertThat(graph).hasNode(prefix + "nope"));
        texts.failure(() -> assertThat(graph).hasNodes(4711, NodeKind.ARC));
        texts.failure(() -> assertThat(graph).hasNodes(4711, NodeKind.CHARACTER_TEMPLATE));
        texts.failure(() -> assertThat(graph).hasNoUnresolvedReferences());
        texts.failure(() -> assertThat(graph).hasSameContentAs(graph.filter(GraphFilter.rating("general"))));
        texts.failure(() -> assertThat(graph.check()).isEmpty());
        texts.failure(() -> assertThat(graph.check()).contains("role-name", prefix));
        texts.failure(() -> assertThat(graph.check()).hasNothingOf(prefix));
        some(graph, NodeKind.CHARACTER_TEMPLATE, id -> {
            CharacterRef ref = (CharacterTemplate.Id) id;
            texts.failure(() -> assertThat(graph.findScenesForCharacter(ref)).containsExactly(prefix + "nope"));
            texts.failure(() -> assertThat(graph.findAssetsForCharacter(ref)).contains(prefix + "nope"));
            texts.failure(() -> assertThat(graph).node(id.toString()).hasLabel(prefix + "nope"));
            GraphNode node = graph.require(id);
            texts.failure(() -> assertThat(graph).hasEdge(id.toString(), EdgeKind.DEPICTS, id.toString()));
            texts.failure(() -> assertThat(graph).doesNotHaveNode(node.label()));
        });
    }

    private static void some(CharacterGraph graph, NodeKind kind, Consumer<NodeId> question) {
        graph.typed().nodes(kind).limit(EACH).map(GraphNode::id).forEach(question);
    }

    private static long lines(String text) {
        return text.chars().filter(c -> c == '\n').count();
    }

    /** The characters that must not be printed; a joiner is checked where text is made safe. */
    private static List<String> unsafe(String text) {
        return text.codePoints()
                .filter(c -> switch (Character.getType(c)) {
                    case Character.CONTROL -> c != '\n';
                    case Character.FORMAT -> c != 0x200C && c != 0x200D;
                    case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
                    default -> false;
                })
                .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
                .distinct()
                .toList();
    }
}
