package io.charactergraph.spark;

import io.charactergraph.check.CheckReport;
import io.charactergraph.check.RuleSet;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.internal.RowIds;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.ReferringRows;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.schema.Schema;
import io.charactergraph.source.assembly.CeilingContext;
import io.charactergraph.state.DetailAccess;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** All rows of a Spark graph as one graph in memory, on which the rules run as on any other. */
final class WholeGraph {

    private final GraphState state;

    private WholeGraph(GraphState state) {
        this.state = state;
    }

    static WholeGraph of(SparkGraph graph) {
        CompactGraphBuilder builder = new CompactGraphBuilder(Schema.standard());
        graph.nodes().collectAsList().forEach(row -> builder.add(NodeColumns.node(row)));
        for (NodeKind kind : NodeKind.values()) {
            builder.seal(kind);
        }
        for (Row row : graph.edges().collectAsList()) {
            GraphEdge edge = EdgeColumns.edge(row);
            builder.addEdge(edge, builder.find(edge.from()), builder.find(edge.to()), false);
        }
        List<UnresolvedReference> unresolved = new ArrayList<>();
        Map<UnresolvedReference, CeilingContext> contexts = new HashMap<>();
        for (Row row : graph.unresolved().collectAsList()) {
            unresolved.add(UnresolvedColumns.reference(row));
            contexts.put(UnresolvedColumns.reference(row), UnresolvedColumns.context(row));
        }
        GraphRecords records = new GraphRecords(
                true,
                records(graph, GraphTable.MANIFESTS, ManifestColumns::manifest),
                records(graph, GraphTable.NPC_LINKS, RecordColumns::npcLink),
                records(graph, GraphTable.RELATIONSHIPS, RecordColumns::relationship),
                records(graph, GraphTable.CAPABILITIES, RecordColumns::capability),
                records(graph, GraphTable.USAGES, UsageColumns::usage),
                List.of());
        return new WholeGraph(GraphState.of(new GraphState.Loaded(
                builder.build(),
                records,
                unresolved,
                contexts,
                new Coverage(List.of()),
                graph.scale(),
                DetailAccess.unchanging(NodeDetailSource.NONE),
                Instant.EPOCH,
                Optional.empty(),
                ForeignKeys.dictionary(),
                RowReferences.NONE,
                ReferringRows.NONE,
                Map.of())));
    }

    private static <R> List<R> records(SparkGraph graph, GraphTable table, Function<Row, R> record) {
        return graph.table(table).collectAsList().stream()
                .sorted(Comparator.comparing(row -> row.getAs("rowId"), RowIds.ORDER))
                .map(record)
                .toList();
    }

    /** The report about what passes a filter. */
    CheckReport check(GraphFilter filter, RuleSet rules) {
        return FriendAccess.make(CheckReport.class, state.with(filter), rules);
    }
}
