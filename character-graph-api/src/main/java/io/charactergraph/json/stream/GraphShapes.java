package io.charactergraph.json.stream;

import io.charactergraph.filter.GraphFilter;
import io.charactergraph.json.shape.Shape;
import java.util.Optional;
import java.util.function.Function;

/** What a graph looks like: its nodes, its edges, and what is said about both. */
final class GraphShapes {

    private static final Shape<FilterText> CONDITIONS = Shape.<FilterText>named(
                    "FilterConditions", "Conditions of a filter, all of which hold.")
            .optionalNumber("worldId", FilterText::world)
            .optionalNumbers("worldIds", (writing, part) -> part.worlds())
            .optionalFlag("strict", FilterText::strict)
            .optionalTexts("arcs", FilterText::arcs)
            .optionalText("contentRating", FilterText::ceiling)
            .optionalTexts("tags", FilterText::tags)
            .optionalTexts("nodeTypes", FilterText::nodeTypes)
            .optionalTexts("edgeTypes", FilterText::edgeTypes)
            .build();

    private static final Shape<GraphFilter> FILTERS = Shape.<GraphFilter>named("Filters", "The filters in force.")
            .include(CONDITIONS, filter -> new FilterText(filter, 0))
            .flag("includeInactive", GraphFilter::includesInactive)
            .optionalText(
                    "description",
                    filter ->
                            Optional.of(filter).filter(it -> !it.isEverything()).map(GraphFilter::describe))
            .optionalObjects("and", CONDITIONS, (writing, filter) -> FilterText.further(filter))
            .build();

    private static final Shape<GraphText> META = Shape.<GraphText>named("GraphMeta", "What is said about a graph.")
            .time("builtAt", GraphText::builtAt)
            .optionalId("rootNodeId", text -> text.state().root())
            .object("filters", FILTERS, text -> text.state().filter())
            .object(
                    "stats",
                    Shape.<GraphText>named("GraphStats", "How many nodes and edges there are.")
                            .number("totalNodes", GraphText::nodeCount)
                            .number("totalEdges", GraphText::edgeCount)
                            .counts("nodeCountsByType", GraphText::nodeCounts)
                            .counts("edgeCountsByType", GraphText::edgeCounts)
                            .build(),
                    Function.identity())
            .optionalTexts("notes", text -> Optional.of(text.options().notes()).filter(notes -> !notes.isEmpty()))
            .optionalObjects(
                    "unresolved",
                    TableShapes.UNRESOLVED,
                    (writing, text) -> Optional.of(text)
                            .filter(it -> it.options().unresolved())
                            .map(it -> it.state().shown().unresolved()))
            .optionalObjects(
                    "coverage",
                    TableShapes.COVERAGE,
                    (writing, text) -> Optional.of(text)
                            .filter(it -> it.options().coverage())
                            .map(it -> it.state().shown().coverage().tables()))
            .build();

    /** A graph. Its nodes and edges are written one after the other. */
    static final Shape<GraphText> GRAPH = Shape.<GraphText>named("Graph", "A graph, or a part of one.").stream(
                    "nodes", NodeShapes.NODE, GraphText::nodes)
            .stream("edges", EdgeShapes.EDGE, GraphText::edges)
            .object("meta", META, Function.identity())
            .build();

    private GraphShapes() {}
}
