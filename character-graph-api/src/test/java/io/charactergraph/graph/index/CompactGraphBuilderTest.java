package io.charactergraph.graph.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.model.Arc;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompactGraphBuilderTest {

    private static final CharacterTemplate HAMLET = template(1, "hamlet");
    private static final CharacterTemplate OPHELIA = template(2, "ophelia");
    private static final CharacterInstance IN_DENMARK = CharacterInstance.builder(
                    new CharacterInstance.Id(new UUID(0, 7)))
            .label("Hamlet in Denmark")
            .build();
    private static final GameNpc NPC = new GameNpc(new GameNpc.Id(42), "Prince", OptionalInt.empty());
    private static final Scene SCENE =
            new Scene(Scene.Id.game(17), "Elsinore", Optional.empty(), OptionalInt.empty(), Optional.empty());
    private static final Arc ARC = new Arc(new Arc.Id("revenge"), false);

    private final CompactGraphBuilder builder = new CompactGraphBuilder();
    private @Nullable CompactGraph built;

    @BeforeEach
    void seal() {
        builder.add(OPHELIA);
        builder.add(HAMLET);
        builder.add(IN_DENMARK);
        builder.add(NPC);
        builder.add(SCENE);
        builder.add(ARC);
        for (NodeKind kind : NodeKind.values()) {
            builder.seal(kind);
        }
    }

    @Test
    void build_withoutAnything_givesTheEmptyGraph() {
        CompactGraph graph = new CompactGraphBuilder().build();

        assertThat(graph.nodeCount()).isZero();
        assertThat(graph.edgeCount()).isZero();
        assertThat(graph.indexOfKey("hamlet")).isEqualTo(IndexedGraph.NONE);
    }

    @Test
    void build_aSecondTime_isRefused() {
        builder.build();

        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void add_ofAnIdThatIsThere_keepsTheFirst() {
        CompactGraphBuilder other = new CompactGraphBuilder();

        assertThat(other.add(HAMLET)).isTrue();
        assertThat(other.add(template(1, "impostor"))).isFalse();
        CompactGraph graph = other.build();
        assertThat(graph.nodeCount()).isEqualTo(1);
        assertThat(graph.node(0)).isEqualTo(HAMLET);
    }

    @Test
    void add_afterItsKindWasSealed_isRefused() {
        assertThatThrownBy(() -> builder.add(template(3, "late")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("character:00000000-0000-0000-0000-000000000003");
    }

    @Test
    void find_givesHandlesThatKnowTheirNode() {
        for (NodeId id : List.of(HAMLET.id(), NPC.id(), SCENE.id(), ARC.id())) {
            int handle = builder.find(id);
            assertThat(builder.id(handle)).isEqualTo(id);
            assertThat(builder.kind(handle)).isEqualTo(id.kind());
            assertThat(builder.node(handle).id()).isEqualTo(id);
        }
        assertThat(builder.find(Scene.Id.content(17))).isEqualTo(CompactGraphBuilder.NONE);
    }

    @Test
    void find_beforeTheKindIsSealed_isRefused() {
        assertThatThrownBy(() -> new CompactGraphBuilder().find(HAMLET.id())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void findByKey_ofTwoTemplates_givesTheFirstInIdOrder() {
        CompactGraphBuilder other = new CompactGraphBuilder();
        other.add(template(9, "twin"));
        other.add(template(3, "twin"));
        other.add(template(5, "single"));
        other.seal(NodeKind.CHARACTER_TEMPLATE);

        assertThat(other.id(other.findByKey("twin")))
                .isEqualTo(template(3, "twin").id());
        assertThat(other.keyIsAmbiguous("twin")).isTrue();
        assertThat(other.keyIsAmbiguous("single")).isFalse();
        assertThat(other.keyIsAmbiguous("nobody")).isFalse();
        assertThat(other.findByKey("nobody")).isEqualTo(CompactGraphBuilder.NONE);
    }

    @Test
    void addEdge_betweenKindsThatItCannotJoin_isRefused() {
        assertThatThrownBy(() -> edge(
                        EdgeKind.INSTANTIATES,
                        HAMLET.id(),
                        NPC.id(),
                        EvidenceSource.INSTANCE_ROW,
                        null,
                        "character_id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("instantiates");
    }

    @Test
    void addEdge_fromASourceThatTheKindHasNot_isRefused() {
        assertThatThrownBy(() ->
                        edge(EdgeKind.LEGACY_NPC, HAMLET.id(), NPC.id(), EvidenceSource.USAGE_ROW, null, "game_npc_id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("USAGE_ROW");
    }

    @Test
    void addEdge_withoutAHandle_isRefused() {
        assertThatThrownBy(() -> builder.addEdge(
                        EdgeKind.LEGACY_NPC,
                        CompactGraphBuilder.NONE,
                        builder.find(NPC.id()),
                        EdgeDetail.None.NONE,
                        EdgeEvidence.of(EvidenceSource.TEMPLATE_LEGACY_NPC, "game_npc_id")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fromHandle");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            10,9,9
            9,10,9
            b,a,a
            a,9,9
            9,042,9
            -1,0,-1
            ,zz,zz
            0b000000-0000-4000-8000-000000000001,1b000000-0000-4000-8000-000000000001,0b000000-0000-4000-8000-000000000001
            """)
    void build_ofTheSameEdgeFromTwoRows_keepsTheLowestRowId(@Nullable String first, String second, String kept) {
        use(first);
        use(second);

        assertThat(onlyEdge().evidence()).isEqualTo(new Evidence("character_usage", kept, "template_reference"));
    }

    @Test
    void build_ofTheSameEdgeFromOneRow_keepsTheLowestPath() {
        edge(EdgeKind.APPEARS_IN, HAMLET.id(), SCENE.id(), EvidenceSource.USAGE_ROW, "5", "b");
        edge(EdgeKind.APPEARS_IN, HAMLET.id(), SCENE.id(), EvidenceSource.USAGE_ROW, "5", "a");

        assertThat(onlyEdge().evidence().path()).isEqualTo("a");
    }

    @Test
    void build_ofTheSameEdgeFromTwoSources_keepsBoth() {
        use("1");
        edge(EdgeKind.APPEARS_IN, HAMLET.id(), SCENE.id(), EvidenceSource.SCENE_META_TAG, null, "meta.tags");

        assertThat(builder.build().edgeCount()).isEqualTo(2);
    }

    @Test
    void build_ofTwoTypesOfRelationship_keepsBoth() {
        relate("rivals", "2");
        relate("lovers", "1");
        relate("rivals", "1");
        CompactGraph graph = builder.build();

        assertThat(graph.edgeCount()).isEqualTo(2);
        assertThat(graph.edge(0).detail().attribute()).isEqualTo("lovers");
        assertThat(graph.edge(1).evidence().rowId()).isEqualTo("1");
    }

    @Test
    void build_ofSeveralLinksOfOnePair_keepsTheOneThatWins() {
        link("1", false, 99);
        link("4", true, 5);
        link("3", true, 7);
        link("2", true, 7);

        assertThat(onlyEdge().detail()).isEqualTo(new EdgeDetail.NpcLink(true, Optional.empty(), 7, false));
        assertThat(onlyEdge().evidence().rowId()).isEqualTo("2");
    }

    @Test
    void build_whenOnlyTheDroppedEdgeSaysQuest_keepsThatItIsOne() {
        part("meta.arc_id", false);
        part("meta.quest_id", true);
        CompactGraph graph = builder.build();

        assertThat(graph.edgeCount()).isEqualTo(1);
        assertThat(graph.saysQuest(0)).isTrue();
        assertThat(graph.edge(0).evidence()).isEqualTo(new Evidence("game_scenes", "17", "meta.arc_id"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 256, 257, 1000})
    void addEdge_ofManyPathsAndFreeKeys_keepsEachExactly(int paths) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < paths; i++) {
            show(i, "meta.x" + i, null);
            expected.add(i + " meta.x" + i);
            show(paths + i, "meta.{}.y", "{}" + i + ".[]");
            expected.add(paths + i + " meta.{}" + i + ".[].y");
        }
        CompactGraph graph = builder.build();

        assertThat(TypedGraphs.of(graph)
                        .edges()
                        .map(edge ->
                                edge.evidence().rowId() + " " + edge.evidence().path()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void addEdge_withAFreeKeyThatItsEndsSay_keepsNoKey() {
        CompactGraph graph = withRole(" rival");
        CompactGraph said = withRole("rival");

        assertThat(graph.edge(0).evidence().path()).isEqualTo("meta.character_roles. rival");
        assertThat(said.edge(0).evidence().path()).isEqualTo("meta.character_roles.rival");
        assertThat(said.bytes()).isLessThan(graph.bytes());
    }

    private static CompactGraph withRole(String key) {
        CompactGraphBuilder one = new CompactGraphBuilder();
        one.add(SCENE);
        SceneRole role = new SceneRole(new SceneRole.Id(SCENE.id().number(), "rival"), Optional.empty(), List.of());
        one.add(role);
        for (NodeKind kind : NodeKind.values()) {
            one.seal(kind);
        }
        one.addEdge(
                EdgeKind.HAS_ROLE,
                one.find(SCENE.id()),
                one.find(role.id()),
                EdgeDetail.None.NONE,
                EdgeEvidence.of(EvidenceSource.SCENE_META_ROLES, "meta.character_roles.{}")
                        .under(key));
        return one.build();
    }

    @Test
    void build_ofTheSameEdgeUnderSeveralFreeKeys_keepsTheLowestPath() {
        show(1, "meta.{}", "b");
        show(1, "meta.{}", " b");
        show(1, "meta.a.x", null);
        show(1, "meta.{}.x", "\uD83D\uDE00");

        assertThat(onlyEdge().evidence().path()).isEqualTo("meta. b");
    }

    private void show(int sceneNode, String path, @Nullable String key) {
        builder.addEdge(
                EdgeKind.APPEARS_IN,
                builder.find(HAMLET.id()),
                builder.find(SCENE.id()),
                EdgeDetail.None.NONE,
                EdgeEvidence.of(EvidenceSource.SCENE_NODE_REFS, path)
                        .inSceneNode(sceneNode)
                        .under(key));
    }

    private GraphEdge onlyEdge() {
        if (built == null) {
            built = builder.build();
        }
        assertThat(built.edgeCount()).isEqualTo(1);
        return built.edge(0);
    }

    private void use(@Nullable String rowId) {
        edge(EdgeKind.APPEARS_IN, HAMLET.id(), SCENE.id(), EvidenceSource.USAGE_ROW, rowId, "template_reference");
    }

    private void relate(String type, String rowId) {
        builder.addEdge(
                EdgeKind.REFERENCES,
                builder.find(HAMLET.id()),
                builder.findByKey("ophelia"),
                new EdgeDetail.Relationship(type, OptionalDouble.empty()),
                EdgeEvidence.of(EvidenceSource.RELATIONSHIP, "relationship_type")
                        .inRow(rowId));
    }

    private void link(String rowId, boolean enabled, int priority) {
        builder.addEdge(
                EdgeKind.SYNCS_WITH,
                builder.find(IN_DENMARK.id()),
                builder.find(NPC.id()),
                new EdgeDetail.NpcLink(enabled, Optional.empty(), priority, false),
                EdgeEvidence.of(EvidenceSource.NPC_LINK, "npc_id").inRow(rowId));
    }

    private void part(String path, boolean quest) {
        builder.addEdge(
                EdgeKind.PART_OF_ARC,
                builder.find(SCENE.id()),
                builder.find(ARC.id()),
                EdgeDetail.None.NONE,
                EdgeEvidence.of(EvidenceSource.SCENE_META_ARC, path).ofQuest(quest));
    }

    private void edge(
            EdgeKind kind, NodeId from, NodeId to, EvidenceSource source, @Nullable String rowId, String path) {
        builder.addEdge(
                kind,
                builder.find(from),
                builder.find(to),
                EdgeDetail.None.NONE,
                EdgeEvidence.of(source, path).inRow(rowId));
    }

    private static CharacterTemplate template(int number, String key) {
        return CharacterTemplate.builder(new CharacterTemplate.Id(new UUID(0, number)))
                .key(key)
                .build();
    }
}
