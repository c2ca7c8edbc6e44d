package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.model.Coverage;
import io.charactergraph.model.NodeId;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.json.JsonReader;
import io.charactergraph.source.json.JsonValue;
import io.charactergraph.source.rows.RawValues;
import java.util.Optional;

/** Finds the node of a graph that a reference names, by the rules of the load. For one thread at a time. */
public final class ReferenceFinder {

    private final IndexedGraph graph;
    private final RawValues raws = new RawValues();
    private final Resolver resolver;

    /** For the references in the rows that a graph was loaded from. */
    public ReferenceFinder(IndexedGraph graph, Coverage coverage) {
        this.graph = graph;
        this.resolver = new Resolver(KnownNodes.of(graph), raws, new ReadTables() {
            @Override
            public boolean has(StudioTable table) {
                return coverage.find(table.tableName())
                        .filter(found -> found.wasRead())
                        .isPresent();
            }

            @Override
            public boolean has(StudioTable table, String column) {
                return has(table)
                        && coverage.find(table.tableName())
                                .filter(found -> !found.missingColumns().contains(column))
                                .isPresent();
            }
        });
    }

    /** The template, instance or NPC that a value names where a character reference may stand; empty when it names none. */
    public Optional<NodeId> character(JsonValue reference) {
        int found = resolver.resolve(ReferenceForm.CHARACTER, raws.ofJson(reference));
        return found < 0 ? Optional.empty() : Optional.of(graph.id(found));
    }

    /** Whether a reference, as JSON, names that node and no other. */
    public boolean names(String json, NodeId id) {
        JsonValue value = JsonReader.read(json);
        return value != null && character(value).filter(id::equals).isPresent();
    }
}
