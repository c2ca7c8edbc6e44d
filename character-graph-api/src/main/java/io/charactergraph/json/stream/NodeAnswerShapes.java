package io.charactergraph.json.stream;

import io.charactergraph.json.shape.Shape;
import io.charactergraph.json.shape.WireType;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.query.AssetReason;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.query.FoundPath;
import io.charactergraph.query.FoundPaths;
import io.charactergraph.query.GenerationReason;
import io.charactergraph.query.Lineage;
import io.charactergraph.query.NodeEdges;
import io.charactergraph.query.RatingRollUp;
import io.charactergraph.query.Way;
import io.charactergraph.query.WhereUsed;
import io.charactergraph.query.Why;
import java.util.List;

/** What answers about nodes of any kind look like. */
final class NodeAnswerShapes {

    static final Shape<NodeEdges> EDGES = Shape.<NodeEdges>named("NodeEdges", "A node and its edges, by kind.")
            .object("node", NodeShapes.NODE, NodeEdges::node)
            .objects(
                    "edges",
                    Shape.<NodeEdges.Group>named(
                                    "EdgeGroup", "The edges of a node that have one type and one direction.")
                            .text("type", WireType.Simple.TEXT, NodeEdges.Group::wireType)
                            .word("direction", NodeEdges.Direction.class, NodeEdges.Group::direction)
                            .objects("items", EdgeShapes.EDGE, NodeEdges.Group::edges)
                            .number("total", NodeEdges.Group::total)
                            .flag("truncated", NodeEdges.Group::more)
                            .build(),
                    NodeEdges::groups)
            .objects("ends", NodeShapes.NODE, NodeEdges::ends)
            .number("limit", NodeEdges::limit)
            .objects(
                    "unresolved",
                    TableShapes.UNRESOLVED,
                    answer -> answer.unresolved().all())
            .build();

    static final Shape<WhereUsed> WHERE_USED = Shape.<WhereUsed>named(
                    "WhereUsed", "What refers to a node, directly and through others.")
            .object("node", NodeShapes.NODE, WhereUsed::node)
            .objects(
                    "uses",
                    Shape.<WhereUsed.Use>named("Use", "A node that refers to another, and how.")
                            .object("node", NodeShapes.NODE, WhereUsed.Use::node)
                            .number("distance", WhereUsed.Use::distance)
                            .text("edgeType", use -> use.kind().wireType())
                            .texts("because", WhereUsed.Use::because)
                            .optionalObjects("edges", EdgeShapes.EDGE, Proof.of(WhereUsed.Use::path))
                            .build(),
                    WhereUsed::uses)
            .flag("truncated", WhereUsed::more)
            .objects(
                    "outside",
                    Shape.<GraphRecords.OutsideReference>named(
                                    "OutsideReference", "A row outside the graph that names the node.")
                            .text("table", GraphRecords.OutsideReference::table)
                            .text("rowId", GraphRecords.OutsideReference::rowId)
                            .text("path", GraphRecords.OutsideReference::path)
                            .build(),
                    WhereUsed::outside)
            .objects(
                    "unresolved",
                    TableShapes.UNRESOLVED,
                    answer -> answer.unresolved().all())
            .flag("recordsLoaded", WhereUsed::recordsLoaded)
            .build();

    private static final Shape<DeletionReport.Place> PLACE = Shape.<DeletionReport.Place>named(
                    "DeletionPlace", "A row that a deletion changes or that stops it.")
            .text("table", DeletionReport.Place::table)
            .text("rowId", DeletionReport.Place::rowId)
            .text("path", DeletionReport.Place::path)
            .id("target", DeletionReport.Place::target)
            .build();

    static final Shape<DeletionReport> DELETION = Shape.<DeletionReport>named(
                    "DeletionReport", "What deleting the row of a node would do.")
            .object("node", NodeShapes.NODE, DeletionReport::node)
            .word("verdict", DeletionReport.Verdict.class, DeletionReport::verdict)
            .objects("deleted", PLACE, DeletionReport::deleted)
            .objects("cleared", PLACE, DeletionReport::cleared)
            .objects("blocking", PLACE, DeletionReport::blocking)
            .objects("outside", PLACE, DeletionReport::outside)
            .objects("dangling", PLACE, DeletionReport::dangling)
            .objects(
                    "elsewhere",
                    Shape.<DeletionReport.KeyUse>named(
                                    "KeyUse", "A foreign key of a table that the graph does not hold.")
                            .text("table", use -> use.key().table())
                            .texts("columns", use -> use.key().columns())
                            .optionalLong("rows", DeletionReport.KeyUse::rows)
                            .build(),
                    DeletionReport::elsewhere)
            .objects("keptAlive", NodeShapes.NODE, DeletionReport::keptAlive)
            .texts("unknowns", DeletionReport::unknowns)
            .build();

    private static final Shape<Lineage.Relative> RELATIVE = Shape.<Lineage.Relative>named(
                    "LineageRelative", "An ancestor or a descendant.")
            .object("node", NodeShapes.NODE, Lineage.Relative::node)
            .number("distance", Lineage.Relative::distance)
            .text("because", Lineage.Relative::because)
            .optionalObjects("edges", EdgeShapes.EDGE, Proof.of(relative -> List.of(relative.edge())))
            .build();

    static final Shape<Lineage> LINEAGE = Shape.<Lineage>named(
                    "Lineage", "What an asset or a generation was made from, and what was made from it.")
            .object("node", NodeShapes.NODE, Lineage::start)
            .objects("ancestors", RELATIVE, Lineage::ancestors)
            .objects("descendants", RELATIVE, Lineage::descendants)
            .objects(
                    "ends",
                    Shape.<Lineage.End>named("LineageEnd", "A character or a scene at an end of a lineage.")
                            .object("node", NodeShapes.NODE, Lineage.End::node)
                            .words("sides", Lineage.Side.class, Lineage.End::sides)
                            .texts("because", Lineage.End::because)
                            .optionalObjects("edges", EdgeShapes.EDGE, Proof.of(Lineage.End::edges))
                            .build(),
                    Lineage::ends)
            .build();

    static final Shape<FoundPath> PATH = Shape.<FoundPath>named("FoundPath", "A path between two nodes.")
            .objects("nodes", NodeShapes.NODE, FoundPath::nodes)
            .objects(
                    "edges",
                    EdgeShapes.EDGE,
                    path -> path.steps().stream().map(FoundPath.Step::edge).toList())
            .number("length", FoundPath::length)
            .text("description", FoundPath::toString)
            .build();

    static final Shape<FoundPaths> PATHS = Shape.<FoundPaths>named("FoundPaths", "The paths between nodes.")
            .objects("from", NodeShapes.NODE, FoundPaths::from)
            .objects("to", NodeShapes.NODE, FoundPaths::to)
            .number("maxLength", FoundPaths::maxLength)
            .objects("paths", PATH, FoundPaths::paths)
            .flag("truncated", FoundPaths::more)
            .build();

    static final Shape<Why> WHY = Shape.<Why>named("Why", "Why a node belongs to another.")
            .object("from", NodeShapes.NODE, Why::from)
            .object("to", NodeShapes.NODE, Why::to)
            .words("reasons", "WhyReason", List.of(Way.class, AssetReason.class, GenerationReason.class), Why::reasons)
            .texts("because", Why::because)
            .optionalObject("path", PATH, Why::path)
            .optionalObjects("edges", EdgeShapes.EDGE, Proof.of(Why::edges))
            .build();

    static final Shape<RatingRollUp> RATING = Shape.<RatingRollUp>named(
                    "RatingRollUp", "The highest rating of what a node contains or is depicted in.")
            .object("node", NodeShapes.NODE, RatingRollUp::subject)
            .textOrNull("rating", RatingRollUp::rating)
            .optionalObject("cause", NodeShapes.NODE, RatingRollUp::cause)
            .texts("because", RatingRollUp::because)
            .optionalObjects("edges", EdgeShapes.EDGE, Proof.of(RatingRollUp::path))
            .build();

    private NodeAnswerShapes() {}
}
