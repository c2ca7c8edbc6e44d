package io.charactergraph.spark;

import io.charactergraph.check.CheckReport;
import io.charactergraph.check.RuleSet;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.RatingScale;
import io.charactergraph.spark.Look.Sight;
import io.charactergraph.state.FriendAccess;
import io.charactergraph.state.GraphState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;

/** Runs the rules in a part, among what they read of other parts, and reports what they find about the part's own things. */
@SuppressWarnings("EnumOrdinal") // the rows live no longer than the enum
final class CheckedPart implements FlatMapGroupsFunction<Integer, Row, Row> {

    private static final long serialVersionUID = 1;
    private static final Sight[] SIGHTS = Sight.values();

    private final ShippedRules rules;
    private final PartNumbers parts;
    private final ArrayList<ArrayList<String>> levels = new ArrayList<>();
    private final boolean filtered;

    CheckedPart(ShippedRules rules, PartNumbers parts, RatingScale scale, boolean filtered) {
        this.rules = rules;
        this.parts = parts;
        scale.levels().forEach(words -> levels.add(new ArrayList<>(words)));
        this.filtered = filtered;
    }

    @Override
    public Iterator<Row> call(Integer part, Iterator<Row> rows) {
        PartGraph graph = new PartGraph(RatingScale.of(List.copyOf(levels)), filtered);
        Set<String> listed = new HashSet<>();
        rows.forEachRemaining(row -> {
            if (row.getAs("own") != null) {
                listed.add(row.getAs("own"));
            }
            add(row, graph);
        });
        return report(rules.set(), graph.state()).findings().stream()
                .filter(finding -> RuleReach.of(finding.rule()).owner().isOf(finding, part, parts, listed))
                .map(FindingColumns::row)
                .iterator();
    }

    /** The report about a graph without nodes: what it says about the rules themselves. */
    static CheckReport reportOfNothing(RuleSet rules, Coverage coverage) {
        return report(rules, new PartGraph(RatingScale.standard(), false).state(coverage));
    }

    private static CheckReport report(RuleSet rules, GraphState state) {
        return FriendAccess.make(CheckReport.class, state, rules);
    }

    private static void add(Row row, PartGraph graph) {
        Sight sight = SIGHTS[row.<Integer>getAs("sight")];
        Row node = row.getAs(CheckRows.NODE);
        Row edge = row.getAs(CheckRows.EDGE);
        Row unresolved = row.getAs(CheckRows.UNRESOLVED);
        Row manifest = row.getAs(CheckRows.MANIFEST);
        Row npcLink = row.getAs(CheckRows.NPC_LINK);
        Row relationship = row.getAs(CheckRows.RELATIONSHIP);
        Row capability = row.getAs(CheckRows.CAPABILITY);
        Row usage = row.getAs(CheckRows.USAGE);
        if (node != null) {
            graph.add(NodeColumns.node(node), sight);
        } else if (edge != null) {
            graph.add(EdgeColumns.edge(edge), sight);
        } else if (unresolved != null) {
            graph.add(UnresolvedColumns.reference(unresolved), row.getAs("own") != null);
        } else if (manifest != null) {
            graph.add(ManifestColumns.manifest(manifest));
        } else if (npcLink != null) {
            graph.add(RecordColumns.npcLink(npcLink));
        } else if (relationship != null) {
            graph.add(RecordColumns.relationship(relationship));
        } else if (capability != null) {
            graph.add(RecordColumns.capability(capability));
        } else if (usage != null) {
            graph.add(UsageColumns.usage(usage));
        } else if (row.getAs("usageRows") != null) {
            graph.usageRows(NodeId.parse(row.getAs("template")), row.<Long>getAs("usageRows"));
        }
    }
}
