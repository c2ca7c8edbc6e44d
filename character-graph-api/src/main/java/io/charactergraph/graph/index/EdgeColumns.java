package io.charactergraph.graph.index;

import io.charactergraph.internal.Crew;
import io.charactergraph.model.EdgeKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The edges: compressed rows in both directions over columns, in the order of {@link IndexedGraph}. */
final class EdgeColumns {

    final int[] outStarts;
    final int[] inStarts;
    final int[] from;
    final int[] to;
    final int[] sceneNode;
    final int[] inEdges;
    final EdgeCodes.Code[] codes;
    final EdgeDetails details;
    final RowIds rowIds;
    final EdgeKeys keys;
    private final byte[] code;
    private final byte @Nullable [] highCode;
    private final byte[] kindOfCode;

    EdgeColumns(EdgeStaging staging, NodeTables nodes, Crew crew) {
        this(new SortedEdges(new EdgeSorter(staging, nodes, crew), staging), crew);
    }

    /** Takes edges that are in order. */
    EdgeColumns(OrderedEdges edges, Crew crew) {
        outStarts = edges.starts();
        to = edges.to();
        sceneNode = edges.sceneNode();
        codes = edges.codes();
        kindOfCode = new byte[codes.length];
        for (int i = 0; i < codes.length; i++) {
            kindOfCode[i] = (byte) Ordinals.of(codes[i].kind());
        }
        Sides sides = new Sides(edges, codes.length > 1 << Byte.SIZE);
        crew.run(Sides.PARTS, sides::part);
        from = sides.from;
        keys = Objects.requireNonNull(sides.keys);
        details = Objects.requireNonNull(sides.details);
        rowIds = Objects.requireNonNull(sides.rowIds);
        code = sides.code;
        highCode = sides.highCode;
        inStarts = sides.in.starts();
        inEdges = sides.in.edges();
        sides.in.sort(crew, this::kindOrdinal);
    }

    /** The edges of a sorter. */
    private record SortedEdges(EdgeSorter sorter, EdgeStaging staging) implements OrderedEdges {

        @Override
        public int[] starts() {
            return sorter.starts();
        }

        @Override
        public int[] to() {
            return sorter.to();
        }

        @Override
        public int[] sceneNode() {
            return sorter.sceneNode();
        }

        @Override
        public char[] code() {
            return sorter.code();
        }

        @Override
        public EdgeCodes.Code[] codes() {
            return staging.codes.toArray();
        }

        @Override
        public EdgeDetails details() {
            return new EdgeDetails(staging.extras, sorter.extra());
        }

        @Override
        public RowIds rowIds() {
            return new RowIds(staging.extras, sorter.extra());
        }

        @Override
        public EdgeKeys keys() {
            return new EdgeKeys(staging.extras, sorter.extra());
        }
    }

    /** The columns that are made of edges in order, each by itself. */
    private static final class Sides {

        static final int PARTS = 6;

        final InEdges in;
        final int[] from;
        final byte[] code;
        final byte @Nullable [] highCode;

        @Nullable
        EdgeKeys keys;

        @Nullable
        EdgeDetails details;

        @Nullable
        RowIds rowIds;

        private final OrderedEdges edges;

        Sides(OrderedEdges edges, boolean highCodes) {
            this.edges = edges;
            int size = edges.to().length;
            in = new InEdges(edges.to(), edges.starts().length - 1);
            from = new int[size];
            code = new byte[size];
            highCode = highCodes ? new byte[size] : null;
        }

        void part(int part) {
            switch (part) {
                case 0 -> in.fill();
                case 1 -> rowIds = edges.rowIds();
                case 2 -> details = edges.details();
                case 3 -> keys = edges.keys();
                case 4 -> narrow(edges.code(), code, highCode);
                default -> repeat(edges.starts(), from);
            }
        }

        private static void narrow(char[] wide, byte[] low, byte @Nullable [] high) {
            for (int edge = 0; edge < low.length; edge++) {
                low[edge] = (byte) wide[edge];
            }
            if (high != null) {
                for (int edge = 0; edge < high.length; edge++) {
                    high[edge] = (byte) (wide[edge] >>> Byte.SIZE);
                }
            }
        }

        private static void repeat(int[] starts, int[] from) {
            for (int node = 0; node < starts.length - 1; node++) {
                for (int edge = starts[node]; edge < starts[node + 1]; edge++) {
                    from[edge] = node;
                }
            }
        }
    }

    int size() {
        return to.length;
    }

    EdgeCodes.Code code(int edge) {
        return codes[codeIndex(edge)];
    }

    EdgeKind kind(int edge) {
        return Ordinals.edgeKind(kindOrdinal(edge));
    }

    /** The first out-edge of a node whose kind is not before that ordinal. */
    int outPlace(int node, int kindOrdinal) {
        int low = outStarts[node];
        int high = outStarts[node + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            if (kindOrdinal(middle) < kindOrdinal) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The position of the first in-edge of a node whose kind is not before that ordinal. */
    int inPlace(int node, int kindOrdinal) {
        int low = inStarts[node];
        int high = inStarts[node + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            if (kindOrdinal(inEdges[middle]) < kindOrdinal) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The bytes of ends, kinds, sources and scene nodes, in both directions. */
    long structureBytes() {
        return 2 * Sizes.array(outStarts.length, Integer.BYTES)
                + 4 * Sizes.array(to.length, Integer.BYTES)
                + Sizes.array(code.length, 1)
                + (highCode == null ? 0 : Sizes.array(highCode.length, 1))
                + 64L * codes.length;
    }

    long bytes() {
        return structureBytes() + details.bytes() + rowIds.bytes() + keys.bytes();
    }

    /** The place of an edge's kind among the kinds. */
    int kindOrdinal(int edge) {
        return kindOfCode[codeIndex(edge)];
    }

    /** The place of an edge's code among {@link #codes}. */
    int codeIndex(int edge) {
        int low = code[edge] & 0xff;
        return highCode == null ? low : (highCode[edge] & 0xff) << Byte.SIZE | low;
    }
}
