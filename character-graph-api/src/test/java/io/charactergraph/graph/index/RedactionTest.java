package io.charactergraph.graph.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.PromptVersion;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RedactionTest {

    private static final CharacterTemplate OPHELIA = CharacterTemplate.builder(new CharacterTemplate.Id(new UUID(0, 1)))
            .name("Ophelia")
            .version(2)
            .usageCount(7)
            .lastUsedAt(Instant.EPOCH)
            .build();
    private static final PromptVersion PROMPT = new PromptVersion(
            new PromptVersion.Id(new UUID(0, 2)), Optional.empty(), Optional.empty(), OptionalInt.empty(), List.of());
    private static final Asset DROWNED = asset(1, 1);
    private static final Asset LOST = asset(2, 99);
    private static final Generation JOB = Generation.builder(new Generation.Id(1))
            .asset(DROWNED.id())
            .promptVersion(PROMPT.id())
            .createdAt(Instant.EPOCH)
            .build();
    private static final Arc MADNESS = new Arc(new Arc.Id("madness"), true);

    private final CompactGraph graph = build();

    @Test
    void node_withoutACeiling_isTheNodeAsLoaded() {
        IndexedGraph view = graph.view(without(JOB.id(), DROWNED.id()), null, null);

        for (GraphNode node : List.of(OPHELIA, LOST, PROMPT, MADNESS)) {
            assertThat(node(view, node)).isEqualTo(node);
        }
    }

    @Test
    void node_underACeiling_doesNotNameWhatItHides() {
        IndexedGraph view = hiding(JOB.id());
        assertThat(((Asset) node(view, DROWNED)).sourceGeneration()).isEmpty();
        assertThat(node(view, DROWNED).label()).isEqualTo("Asset 1");

        Generation job = (Generation) node(hiding(DROWNED.id()), JOB);
        assertThat(job.asset()).isEmpty();
        assertThat(job.promptVersion()).contains(PROMPT.id());
        assertThat(job.createdAt()).contains(Instant.EPOCH);

        job = (Generation) node(hiding(PROMPT.id()), JOB);
        assertThat(job.promptVersion()).isEmpty();
        assertThat(job.asset()).contains(DROWNED.id());
    }

    @Test
    void node_thatPointsToNoRow_keepsThePointer() {
        assertThat(node(hiding(JOB.id()), LOST)).isEqualTo(LOST);
    }

    @Test
    void node_thatPointsToANodeLeftOutByAnotherFilter_keepsThePointer() {
        BitSet nothing = new BitSet();
        IndexedGraph view = graph.view(without(JOB.id()), null, nothing);

        assertThat(node(view, DROWNED)).isEqualTo(DROWNED);
    }

    @Test
    void template_underACeiling_hasNoUsage() {
        CharacterTemplate shown = (CharacterTemplate) node(hiding(JOB.id()), OPHELIA);

        assertThat(shown.usageCount()).isEmpty();
        assertThat(shown.lastUsedAt()).isEmpty();
        assertThat(shown.name()).contains("Ophelia");
        assertThat(shown.version()).hasValue(2);
    }

    @Test
    void arc_underACeiling_isAQuestOnlyIfSomethingVisibleSaysSo() {
        assertThat(node(hiding(JOB.id()), MADNESS)).isEqualTo(MADNESS);
        assertThat(node(hiding(DROWNED.id()), MADNESS)).isEqualTo(new Arc(MADNESS.id(), false));
    }

    @Test
    void arc_underACeiling_staysAQuestWhateverElseIsFiltered() {
        BitSet hidden = new BitSet();
        hidden.set(graph.indexOf(JOB.id()));
        IndexedGraph view = graph.view(without(JOB.id(), DROWNED.id()), new BitSet(), hidden);

        assertThat(node(view, MADNESS)).isEqualTo(MADNESS);
    }

    @Test
    void view_ofAViewUnderACeiling_keepsTheCeiling() {
        IndexedGraph view = hiding(JOB.id()).view(without(JOB.id(), PROMPT.id()), null, null);
        assertThat(((Asset) node(view, DROWNED)).sourceGeneration()).isEmpty();

        BitSet prompt = new BitSet();
        prompt.set(graph.indexOf(PROMPT.id()));
        IndexedGraph lower = hiding(DROWNED.id()).view(without(DROWNED.id(), PROMPT.id()), null, prompt);
        Generation job = (Generation) node(lower, JOB);
        assertThat(job.asset()).isEmpty();
        assertThat(job.promptVersion()).isEmpty();
    }

    private IndexedGraph hiding(NodeId id) {
        BitSet hidden = new BitSet();
        hidden.set(graph.indexOf(id));
        return graph.view(without(id), null, hidden);
    }

    private BitSet without(NodeId... ids) {
        BitSet shown = new BitSet();
        shown.set(0, graph.nodeBound());
        for (NodeId id : ids) {
            shown.clear(graph.indexOf(id));
        }
        return shown;
    }

    private static GraphNode node(IndexedGraph view, GraphNode node) {
        return view.node(view.indexOf(node.id()));
    }

    private static Asset asset(int number, int generation) {
        return Asset.builder(new Asset.Id(number))
                .addTags("flowers")
                .sourceGeneration(new Generation.Id(generation))
                .build();
    }

    private static CompactGraph build() {
        CompactGraphBuilder builder = new CompactGraphBuilder();
        for (GraphNode node : List.of(OPHELIA, PROMPT, DROWNED, LOST, JOB, MADNESS)) {
            builder.add(node);
        }
        for (NodeKind kind : NodeKind.values()) {
            builder.seal(kind);
        }
        for (GraphNode part : List.of(DROWNED, LOST)) {
            builder.addEdge(
                    EdgeKind.PART_OF_ARC,
                    builder.find(part.id()),
                    builder.find(MADNESS.id()),
                    EdgeDetail.None.NONE,
                    EdgeEvidence.of(EvidenceSource.ASSET_TAG, "tags").ofQuest(part == DROWNED));
        }
        return builder.build();
    }
}
