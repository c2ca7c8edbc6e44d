package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.Selection;
import io.charactergraph.diff.GraphDiff;
import io.charactergraph.diff.StoryEvent;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.query.FoundPath;
import io.charactergraph.query.FoundPaths;
import io.charactergraph.query.Lineage;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import org.junit.jupiter.api.Test;

/** Paths, selection, lineage and diff of the play. */
class SampleStudioQuestionsTest {

    private final CharacterGraph hamlet = CharacterGraph.load(RowsSource.of(SampleStudio.hamlet()));

    @Test
    void shortestPath_fromTheGhostToOphelia_isByHisSon() {
        FoundPath path = hamlet.node(template("ghost"))
                .paths()
                .along(EdgeKind.REFERENCES, EdgeKind.APPEARS_IN)
                .shortest(template("ophelia"))
                .orElseThrow();
        assertThat(path.explain().replaceAll(" \\[.*?]", "")).isEqualTo("""
                        The Ghost of King Hamlet to Ophelia: 2 steps
                          -> Hamlet, Prince of Denmark  references
                              because The Ghost of King Hamlet feels 'family' toward Hamlet, Prince of Denmark (character_relationships 9, id)
                              and by 1 other edge
                          -> Ophelia  references
                              because Hamlet, Prince of Denmark feels 'lovers' toward Ophelia (character_relationships 1, id)
                              and by 1 other edge
                        """);
    }

    @Test
    void allPaths_fromTheGhostToOphelia_comeThroughScenesAndPeople() {
        FoundPaths paths = hamlet.node(template("ghost"))
                .paths()
                .along(EdgeKind.APPEARS_IN)
                .all(template("ophelia"), 4);
        assertThat(paths.more()).isFalse();
        assertThat(paths.paths())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path.nodes())
                        .extracting(GraphNode::kind)
                        .element(1)
                        .isEqualTo(NodeKind.SCENE));
        FoundPaths three = hamlet.node(template("ghost"))
                .paths()
                .along(EdgeKind.APPEARS_IN)
                .atMost(3)
                .all(template("ophelia"), 4);
        assertThat(three.paths()).isEqualTo(paths.paths().subList(0, 3));
        assertThat(three.more()).isTrue();
    }

    @Test
    void commonUsers_ofOpheliaAndLaertes_areTheScenesThatBindBoth() {
        Selection shared =
                hamlet.select().ids(template("ophelia"), template("laertes")).commonUsers(EdgeKind.APPEARS_IN);
        assertThat(shared.ids())
                .extracting(NodeId::toString)
                .containsExactly("scene:game:12", "scene:game:45", "scene:game:51");
    }

    @Test
    void lineage_ofTheSecondBout_tellsFromWhatAndIntoWhat() {
        Lineage lineage = hamlet.lineage(NodeId.parse("asset:3522"));
        assertThat(lineage.ancestors())
                .extracting(relative -> relative.node().id().toString())
                .containsExactly("asset:101", "asset:110", "generation:518", "generation:501");
        assertThat(lineage.descendants())
                .extracting(relative -> relative.node().id().toString())
                .contains("asset:3524", "generation:519");
        assertThat(lineage.ends())
                .filteredOn(end -> end.sides().contains(Lineage.Side.START))
                .extracting(end -> end.node().id().toString())
                .contains("scene:game:52");
    }

    @Test
    void diff_withTheFaults_tellsWhatTheyMeanToTheStory() {
        CharacterGraph faulty = CharacterGraph.load(RowsSource.of(SampleStudio.hamletWithFaults()));
        GraphDiff diff = hamlet.diff(faulty);
        assertThat(diff.story())
                .extracting(event -> event.sentence().replaceAll(" \\[.*?]", ""))
                .containsExactly(
                        "Role supporting of 3.3 Now might I do it pat was recast: Polonius -> Polonius and Osric.",
                        "Claudius, King of Denmark gained scene 1.4 Something is rotten.",
                        "Osric gained scene 3.3 Now might I do it pat.",
                        "Osric gained scene 4.6 Letters.",
                        "Marcellus gained scene 4.2 A sponge.",
                        "Barnardo gained scene 4.2 A sponge.",
                        "Francisco gained scene 4.2 A sponge.",
                        "The Ghost (first design) gained scene 1.5 Remember me.",
                        "2.1 A bait of falsehood was re-rated: sfw -> mature_implied.");
        assertThat(faulty.diff(hamlet).story())
                .hasSameSizeAs(diff.story())
                .hasAtLeastOneElementOfType(StoryEvent.SceneLost.class);
        assertThat(hamlet.diff(CharacterGraph.load(RowsSource.of(SampleStudio.hamlet())))
                        .isEmpty())
                .isTrue();
    }

    private NodeId template(String key) {
        return hamlet.findScenesForCharacter(CharacterRef.ofKey(key))
                .character()
                .id();
    }
}
