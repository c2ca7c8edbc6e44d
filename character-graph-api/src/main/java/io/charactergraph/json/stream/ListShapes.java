package io.charactergraph.json.stream;

import io.charactergraph.check.CheckReport;
import io.charactergraph.check.Finding;
import io.charactergraph.json.shape.Form;
import io.charactergraph.json.shape.Shape;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.query.ListPage;
import io.charactergraph.query.SceneCasting;
import io.charactergraph.query.Suggestions;
import io.charactergraph.query.UnresolvedReferences;
import io.charactergraph.query.UsageStats;
import java.util.OptionalInt;
import java.util.function.Function;

/** What lists look like: their items, and whether they go on. */
final class ListShapes {

    static final Shape<ListPage<UsageStats>> USAGE = list(
            "UsageList",
            "The usage of characters.",
            Shape.<UsageStats>named("UsedCharacter", "A character and how much it is used.")
                    .include(CharacterShapes.USAGE, Function.identity())
                    .object("character", NodeShapes.TEMPLATE, UsageStats::template)
                    .build());

    static final Shape<ListPage<GraphNode>> NODES = list("NodeList", "Nodes.", NodeShapes.NODE);

    static final Shape<ListPage<GraphEdge>> EDGES = list("EdgeList", "Edges.", EdgeShapes.EDGE);

    static final Shape<ListPage<SceneCasting>> CASTINGS =
            list("CastingList", "Who plays the roles of the scenes of a world.", SceneShapes.CASTING);

    static final Shape<ListPage<UnresolvedReference>> UNRESOLVED =
            list("UnresolvedList", "References that point nowhere.", TableShapes.UNRESOLVED);

    static final Shape<ListPage<TableCoverage>> COVERAGE =
            list("CoverageList", "What was read of the tables.", TableShapes.COVERAGE);

    static final Shape<ListPage<Finding>> FINDINGS = list("FindingList", "What the checks found.", TableShapes.FINDING);

    static final Shape<UnresolvedReferences> ALL_UNRESOLVED = Shape.<UnresolvedReferences>named(
                    "UnresolvedReferences",
                    "The references that point nowhere, and the nodes in whose rows they stand.")
            .include(UNRESOLVED, answer -> ListPage.of(answer.all()))
            .ids("owners", UnresolvedReferences::owners)
            .build();

    static final Shape<CheckReport> REPORT = Shape.<CheckReport>named("CheckReport", "What the checks found.")
            .include(FINDINGS, report -> ListPage.of(report.findings()))
            .build();

    static final Shape<Suggestions> SUGGESTIONS = Shape.<Suggestions>named(
                    "Suggestions", "The nodes that a text could mean, the most like first.")
            .text("text", Suggestions::text)
            .objects("items", NodeShapes.NODE, Suggestions::nodes)
            .flag("truncated", Suggestions::more)
            .optionalNumber(
                    "limit",
                    answer -> answer.more() ? OptionalInt.of(answer.nodes().size()) : OptionalInt.empty())
            .build();

    private ListShapes() {}

    private static <T> Shape<ListPage<T>> list(String name, String about, Form<T> item) {
        return Shape.<ListPage<T>>named(name, about)
                .objects("items", item, ListPage::items)
                .flag("truncated", ListPage::more)
                .optionalNumber("limit", ListPage::limit)
                .number("offset", ListPage::offset)
                .number("total", ListPage::total)
                .build();
    }
}
