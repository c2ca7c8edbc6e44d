package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.graph.index.EdgePreference;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.graph.index.RowReferences;
import io.charactergraph.model.Arc;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.TableCoverage;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.schema.Schema;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import io.charactergraph.source.assembly.GraphAssembler;
import io.charactergraph.source.assembly.LoadedGraph;
import io.charactergraph.source.assembly.PartAssembly;
import io.charactergraph.source.assembly.SharedReference;
import io.charactergraph.source.scope.KnownRow;
import io.charactergraph.source.scope.Name;
import io.charactergraph.source.scope.PartNames;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts of a studio, each assembled among the rows that it names, give what the whole studio gives. */
class PartsOfStudioTest {

    private static final int PARTS = 7;

    static LongStream seeds() {
        return LongStream.range(0, 45);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomStudio_inParts_isTheWhole(long seed) {
        boolean later = seed % 3 == 0;
        check(RandomStudio.builder()
                .seed(seed)
                .ignoreForeignKeys(seed % 2 == 0)
                .drift(seed % 5 == 0)
                .profile(later ? SchemaProfile.PROFILE_2026 : SchemaProfile.PROFILE_2025)
                .build()
                .rows());
    }

    @Test
    void sampleStudio_inParts_isTheWhole() {
        check(SampleStudio.hamlet());
        check(SampleStudio.hamletWithFaults());
        check(SampleStudio.hamlet(SchemaProfile.PROFILE_2026));
    }

    private static void check(StudioRows rows) {
        LoadedGraph whole = GraphAssembler.load(List.of(RowsSource.of(rows)), LoadOptions.standard());
        Parts parts = new Parts(rows);
        IndexedGraph graph = whole.graph();
        Map<NodeId, GraphNode> nodes = new TreeMap<>();
        List<GraphEdge> edges = new ArrayList<>();
        for (int node = 0; node < graph.nodeBound(); node++) {
            nodes.put(graph.id(node), graph.node(node));
        }
        for (int edge = 0; edge < graph.edgeBound(); edge++) {
            edges.add(graph.edge(edge));
        }
        assertThat(parts.nodes).isEqualTo(nodes);
        assertThat(parts.edges.values()).containsExactlyInAnyOrderElementsOf(edges);
        assertThat(parts.unresolved).containsExactlyInAnyOrderElementsOf(whole.unresolved());
        assertThat(parts.references())
                .containsExactlyInAnyOrderElementsOf(whole.rows().bare());
        assertThat(parts.coverage.values())
                .containsExactlyElementsOf(whole.coverage().tables());
    }

    /** A studio in parts, put together. */
    private static final class Parts {

        private final StudioRows rows;
        private final Map<Name, List<KnownRow>> directory = new HashMap<>();
        private final Map<NodeId, GraphNode> nodes = new TreeMap<>();
        private final Map<List<Object>, GraphEdge> edges = new HashMap<>();
        private final List<UnresolvedReference> unresolved = new ArrayList<>();
        private final List<RowReferences.Bare> bare = new ArrayList<>();
        private final Map<String, Set<RowReferences.Bare>> shared = new HashMap<>();
        private final Map<String, TableCoverage> coverage = new LinkedHashMap<>();

        Parts(StudioRows rows) {
            this.rows = rows;
            List<Set<Name>> foreign = new ArrayList<>();
            for (int part = 0; part < PARTS; part++) {
                Set<Name> asked = new LinkedHashSet<>();
                PartNames names = new PartNames(Schema.standard(), new PartNames.Receiver() {
                    @Override
                    public void has(Name name, KnownRow row) {
                        directory
                                .computeIfAbsent(name, any -> new ArrayList<>())
                                .add(row);
                    }

                    @Override
                    public void asks(Name name) {
                        asked.add(name);
                    }
                });
                read(part, names::rows);
                foreign.add(asked);
            }
            for (int part = 0; part < PARTS; part++) {
                assemble(part, foreign.get(part));
            }
        }

        private void read(int part, BiFunction<StudioTable, List<String>, LoadSink.RowConsumer> tables) {
            RowsSource.of(rows).load(LoadOptions.standard(), new PartSink(part) {
                @Override
                LoadSink.RowConsumer rows(StudioTable table, List<String> missing, List<String> readFrom) {
                    return tables.apply(table, missing);
                }
            });
        }

        private void assemble(int part, Set<Name> foreign) {
            PartAssembly assembly = new PartAssembly(Schema.standard(), "rows");
            RowsSource.of(rows).load(LoadOptions.standard(), new PartSink(part) {
                @Override
                LoadSink.RowConsumer rows(StudioTable table, List<String> missing, List<String> readFrom) {
                    return assembly.table(table, missing, readFrom);
                }

                @Override
                public void unread(StudioTable table, TableCoverage.Status status) {
                    assembly.unread(table, status);
                }
            });
            for (Name name : foreign) {
                for (KnownRow row : directory.getOrDefault(name, List.of())) {
                    assembly.know(row);
                    row.further()
                            .ifPresent(further ->
                                    directory.getOrDefault(further, List.of()).forEach(assembly::know));
                }
            }
            LoadedGraph loaded = assembly.finish();
            IndexedGraph graph = loaded.graph();
            for (int node = 0; node < graph.nodeBound(); node++) {
                if (assembly.isOwn(graph.id(node))) {
                    GraphNode before = nodes.put(graph.id(node), graph.node(node));
                    if (before instanceof Arc arc) {
                        nodes.put(arc.id(), new Arc(arc.id(), arc.quest() || ((Arc) graph.node(node)).quest()));
                    } else {
                        assertThat(before).isNull();
                    }
                }
            }
            for (int edge = 0; edge < graph.edgeBound(); edge++) {
                GraphEdge one = graph.edge(edge);
                edges.merge(
                        List.of(
                                one.kind(),
                                one.from(),
                                one.to(),
                                one.source(),
                                one.sceneNodeId(),
                                one.detail().attribute()),
                        one,
                        (left, right) -> EdgePreference.ORDER.compare(left, right) <= 0 ? left : right);
            }
            unresolved.addAll(loaded.unresolved());
            bare.addAll(loaded.rows().bare());
            for (SharedReference reference : assembly.shared()) {
                shared.computeIfAbsent(reference.edge(), any -> new LinkedHashSet<>())
                        .add(reference.reference());
            }
            loaded.coverage().tables().forEach(table -> coverage.merge(table.table(), table, Parts::sum));
        }

        private List<RowReferences.Bare> references() {
            return Stream.concat(
                            bare.stream(),
                            shared.values().stream()
                                    .filter(references -> references.size() > 1)
                                    .flatMap(Set::stream)
                                    .distinct())
                    .toList();
        }

        private static TableCoverage sum(TableCoverage left, TableCoverage right) {
            boolean partial = left.status() == TableCoverage.Status.PARTIAL;
            return new TableCoverage(
                    left.table(),
                    partial ? left.status() : right.status(),
                    left.missingColumns(),
                    left.source(),
                    left.readFrom(),
                    left.rowsRead() + right.rowsRead(),
                    left.nodeRows() + right.nodeRows(),
                    left.edgeOnlyRows() + right.edgeOnlyRows(),
                    left.nothingRows() + right.nothingRows(),
                    left.edges() + right.edges(),
                    left.unresolved() + right.unresolved(),
                    left.unheldRows() + right.unheldRows(),
                    left.unheldValues() + right.unheldValues());
        }
    }

    /** Passes the rows of one part. */
    private abstract static class PartSink implements LoadSink {

        private final int part;

        PartSink(int part) {
            this.part = part;
        }

        abstract RowConsumer rows(StudioTable table, List<String> missing, List<String> readFrom);

        @Override
        public RowConsumer table(StudioTable table, List<String> missingColumns) {
            return table(table, missingColumns, List.of(table.tableName()));
        }

        @Override
        public RowConsumer table(StudioTable table, List<String> missingColumns, List<String> readFrom) {
            RowConsumer consumer = rows(table, missingColumns, readFrom);
            return row -> {
                if (Math.floorMod(PartAssembly.togetherWith(table, row).hashCode(), PARTS) == part) {
                    consumer.accept(row);
                }
            };
        }

        @Override
        public void unread(StudioTable table, TableCoverage.Status status) {}

        @Override
        public void node(io.charactergraph.model.Extension node) {}

        @Override
        public void edge(String kind, NodeId from, NodeId to, Map<String, String> attributes) {}
    }
}
