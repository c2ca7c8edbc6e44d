package io.charactergraph.check;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.NodeRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which tables must have been read whole for the absence of an edge to mean something. */
final class TablesOf {

    private TablesOf() {}

    /** The tables of the evidence of edges of these kinds, and of the nodes at their ends. */
    static List<String> edges(EdgeKind... kinds) {
        Set<String> tables = new LinkedHashSet<>();
        for (EdgeKind kind : kinds) {
            kind.sources().forEach(source -> tables.addAll(source.tables()));
            kind.from().forEach(end -> rows(end, tables));
            kind.to().forEach(end -> rows(end, tables));
        }
        return new ArrayList<>(tables);
    }

    private static void rows(NodeKind kind, Set<String> tables) {
        NodeRow.tablesOf(kind).forEach(table -> tables.add(table.tableName()));
    }
}
