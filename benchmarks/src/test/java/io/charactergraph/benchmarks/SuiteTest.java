package io.charactergraph.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.NodeId;
import io.charactergraph.testkit.large.LargeStudio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The measurements on tiny studios: what they compare, plan and write. */
class SuiteTest {

    private static final CharacterGraph GRAPH = CharacterGraph.load(new LargeStudioSource(LargeStudio.of(7, 3_000)));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Peer.Kind.class)
    void peer_ofTheSameNodesAndEdges_hasTheAnswersOfTheLibrary(Peer.Kind kind) throws SQLException {
        Peer peer = kind.of(GRAPH);
        Answers theirs = new WalkedAnswers(peer, GRAPH);
        Answers ours = new OwnAnswers(GRAPH);
        Starts starts = Starts.of(GRAPH);
        for (var npc : starts.npcs()) {
            assertThat(set(theirs.charactersOf(npc))).isEqualTo(set(ours.charactersOf(npc)));
        }
        for (var template : starts.templates()) {
            assertThat(set(theirs.scenesOf(template))).isEqualTo(set(ours.scenesOf(template)));
            assertThat(set(theirs.assetsOf(template))).isEqualTo(set(ours.assetsOf(template)));
            assertThat(set(theirs.generationsOf(template))).isEqualTo(set(ours.generationsOf(template)));
            assertThat(set(theirs.characterGraphOf(template))).isEqualTo(set(ours.characterGraphOf(template)));
        }
        for (var asset : starts.assets()) {
            assertThat(set(theirs.usersOf(asset))).isEqualTo(set(ours.usersOf(asset)));
            if (peer instanceof SqlPeer sql) {
                assertThat(set(sql.usersRecursively(asset))).isEqualTo(set(ours.usersOf(asset)));
            }
        }
    }

    private static Set<NodeId> set(Collection<? extends NodeId> nodes) {
        return new HashSet<>(nodes);
    }

    @Test
    void plan_ofAllSizes_leavesOutWhatDoesNotFit() {
        List<Step> steps = Step.plan(Suite.SIZES, Step.SECTIONS);
        assertThat(steps)
                .filteredOn(step -> step.nodes() > 1_000_000)
                .extracting(Step::section)
                .containsOnly("peers", "load");
        assertThat(steps)
                .filteredOn(step -> step.nodes() > 1_000_000)
                .extracting(Step::peer)
                .containsOnly("");
        assertThat(steps).filteredOn(step -> step.section().equals("usage")).hasSize(1);
    }

    @Test
    void results_writtenTwice_keepWhatIsNotMeasuredAgain() throws IOException {
        Path file = folder.resolve("results.csv");
        Results first = new Results();
        first.machine("2 cores");
        first.put("load seconds", "bare COPY", 10_000, 0.25);
        first.put("check ms", Results.OURS, 10_000, 12);
        first.write(file);
        Results second = Results.read(file);
        second.add(Results.csv("check ms", Results.OURS, 10_000, 11));
        second.write(file);
        Results read = Results.read(file);
        assertThat(read.machine()).isEqualTo("2 cores");
        assertThat(read.find("load seconds", "bare COPY", 10_000)).hasValue(0.25);
        assertThat(read.find("check ms", Results.OURS, 10_000)).hasValue(11);
        assertThat(Results.isResult("OpenJDK 64-Bit Server VM warning: a, b, 3, 4"))
                .isFalse();
    }

    @Test
    void page_ofSomeResults_saysWhatIsReachedAndWhatIsNot() throws IOException {
        Files.writeString(
                folder.resolve("performance.md"), "Before\n" + Page.BEGIN + "\nold\n" + Page.END + "\nafter\n");
        Results results = new Results();
        results.put("load of COPY", Results.OURS, 1_000_000, 0.7);
        results.put("load of COPY cold", Results.OURS, 1_000_000, 0.2);
        results.put("graph bytes", Results.OURS, 10_000, 4e6);
        results.put("graph bytes", Results.OURS, 100_000, 4e7);
        new Page(results).write(folder);
        String page = Files.readString(folder.resolve("performance.md"));
        assertThat(page)
                .startsWith("Before\n" + Page.BEGIN)
                .endsWith(Page.END + "\nafter\n")
                .doesNotContain("old\n")
                .contains("| at least 0.60 | 0.70 | reached |")
                .contains("| at least 0.35 | 0.20 | **not reached** |")
                .contains("| not measured |")
                .contains("plots/memory.svg");
        assertThat(Files.readString(folder.resolve("plots/memory.svg")))
                .contains("Heap of the graph", "character-graph");
    }

    @Test
    void page_withoutMarks_isRefused() throws IOException {
        Files.writeString(folder.resolve("performance.md"), "nothing");
        assertThatThrownBy(() -> new Page(new Results()).write(folder)).hasMessageContaining("marks");
    }
}
