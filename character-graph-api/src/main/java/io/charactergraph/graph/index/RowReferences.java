package io.charactergraph.graph.index;

import io.charactergraph.internal.IntList;
import io.charactergraph.model.NodeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * References of rows that show in no edge and no record, which only deletions need: of a row whose other end is null or
 * missing, of an inactive row, of a scene node that names nothing but its scene. Immutable. Eight bytes a scene node.
 */
public final class RowReferences {

    /** None. */
    public static final RowReferences NONE = new RowReferences(List.of(), new long[0]);

    private final List<Bare> bare;
    private final long[] sceneNodes;

    private RowReferences(List<Bare> bare, long[] sceneNodes) {
        this.bare = bare;
        this.sceneNodes = sceneNodes;
    }

    /**
     * References.
     *
     * @param bare those that make no edge and no record
     * @param sceneNodes the scene nodes that have a scene, each {@link #sceneNode} of both numbers; the array is taken over
     */
    public static RowReferences of(List<Bare> bare, long[] sceneNodes) {
        Arrays.sort(sceneNodes);
        return new RowReferences(List.copyOf(bare), sceneNodes);
    }

    /** Returns these without some, each as often as it is given, and with others. */
    public RowReferences with(List<Bare> gone, List<Bare> come) {
        if (gone.equals(come)) {
            return this;
        }
        Map<Bare, Integer> rest = new HashMap<>();
        gone.forEach(reference -> rest.merge(reference, 1, Integer::sum));
        List<Bare> changed = new ArrayList<>(bare.size() + come.size());
        for (Bare reference : bare) {
            if (rest.computeIfPresent(reference, (key, count) -> count - 1) == null) {
                changed.add(reference);
            } else {
                rest.computeIfPresent(reference, (key, count) -> count == 0 ? null : count);
            }
        }
        changed.addAll(come);
        return new RowReferences(List.copyOf(changed), sceneNodes);
    }

    /** A scene node and its scene as one number. */
    public static long sceneNode(int scene, int node) {
        return (long) scene << 32 | node & 0xFFFFFFFFL;
    }

    /** The references that make no edge and no record, by their rows. */
    public List<Bare> bare() {
        return bare;
    }

    /** Returns the scene nodes that have a scene, each {@link #sceneNode} of both numbers, sorted. */
    public LongStream sceneNodes() {
        return Arrays.stream(sceneNodes);
    }

    /** Returns the number of the scene of a {@link #sceneNode}. */
    public static int sceneOf(long sceneNode) {
        return (int) (sceneNode >> 32);
    }

    /** Returns the number of the node of a {@link #sceneNode}. */
    public static int nodeOf(long sceneNode) {
        return (int) sceneNode;
    }

    /** The ids of a scene's nodes. Cost: logarithmic, and what it returns. */
    public int[] nodesOf(int scene) {
        int at = Arrays.binarySearch(sceneNodes, sceneNode(scene, 0));
        int start = at < 0 ? -at - 1 : at;
        IntList nodes = new IntList();
        for (int i = start; i < sceneNodes.length && sceneOf(sceneNodes[i]) == scene; i++) {
            nodes.add(nodeOf(sceneNodes[i]));
        }
        return nodes.toArray();
    }

    /** The number of a scene node's scene, if it has one. Cost: in proportion to all scene nodes. */
    public Optional<Integer> sceneOf(int node) {
        for (long sceneNode : sceneNodes) {
            if (nodeOf(sceneNode) == node) {
                return Optional.of(sceneOf(sceneNode));
            }
        }
        return Optional.empty();
    }

    /** Those that name only nodes that stay. */
    public RowReferences filter(Predicate<NodeId> stays) {
        return new RowReferences(
                bare.stream()
                        .filter(reference -> stays.test(reference.target)
                                && reference.rowNodes.stream().allMatch(stays))
                        .toList(),
                sceneNodes);
    }

    /**
     * A reference that makes no edge and no record.
     *
     * @param table the table that it stands in
     * @param rowId the row
     * @param path the column, and the path inside its JSON
     * @param target the node that it names
     * @param rowNodes the other nodes that exist and that the row has to do with
     */
    public record Bare(String table, String rowId, String path, NodeId target, List<NodeId> rowNodes) {

        /** Copies the list. */
        public Bare {
            rowNodes = List.copyOf(rowNodes);
        }
    }
}
