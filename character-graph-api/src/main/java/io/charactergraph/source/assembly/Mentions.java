package io.charactergraph.source.assembly;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.source.rows.Convention;
import io.charactergraph.source.rows.Conventions;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.RowReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** References from the rows of nodes, in columns, until all rows are in: about thirty bytes each. */
final class Mentions {

    private final Conventions conventions;

    private final Map<String, Integer> pathIndex = new HashMap<>();
    private final List<String> paths = new ArrayList<>();
    private final List<Extra> extras = new ArrayList<>();
    private int size;
    private byte[] conventionIndexes = new byte[1024];
    private short[] pathCodes = new short[1024];
    private int[] owners = new int[1024];
    private long[] raws = new long[1024];
    private int[] sceneNodes = new int[1024];
    private int[] arrayIndexes = new int[1024];
    private int[] extraIndexes = new int[1024];

    Mentions(Conventions conventions) {
        this.conventions = conventions;
    }

    /**
     * What few references have.
     *
     * @param detail what the edge carries
     * @param role the role that is filled, for an edge to a role
     * @param key the free key in the path; of a mention in a prompt its whole text
     * @param rawSceneNode the scene node beside the scene, when it is no plain number
     */
    record Extra(@Nullable EdgeDetail detail, @Nullable String role, String key, long rawSceneNode) {}

    /** Adds a reference. */
    void add(RowReference reference) {
        if (size == owners.length) {
            grow();
        }
        Position position = reference.position();
        boolean plain = reference.detail() == null
                && reference.role() == null
                && position.key().isEmpty()
                && reference.rawSceneNode() == RawValues.NONE;
        conventionIndexes[size] = (byte) reference.convention().index();
        pathCodes[size] = pathCode(position.template());
        owners[size] = reference.row().key();
        raws[size] = reference.raw();
        sceneNodes[size] = reference.row().sceneNode();
        arrayIndexes[size] = position.index();
        extraIndexes[size] = plain ? -1 : extras.size();
        if (!plain) {
            extras.add(new Extra(reference.detail(), reference.role(), position.key(), reference.rawSceneNode()));
        }
        size++;
    }

    private short pathCode(String path) {
        Integer code = pathIndex.get(path);
        if (code == null) {
            code = paths.size();
            pathIndex.put(path, code);
            paths.add(path);
        }
        return code.shortValue();
    }

    private void grow() {
        int capacity = Math.max(1024, size + (size >> 1));
        conventionIndexes = Arrays.copyOf(conventionIndexes, capacity);
        pathCodes = Arrays.copyOf(pathCodes, capacity);
        owners = Arrays.copyOf(owners, capacity);
        raws = Arrays.copyOf(raws, capacity);
        sceneNodes = Arrays.copyOf(sceneNodes, capacity);
        arrayIndexes = Arrays.copyOf(arrayIndexes, capacity);
        extraIndexes = Arrays.copyOf(extraIndexes, capacity);
    }

    int size() {
        return size;
    }

    Convention convention(int i) {
        return conventions.get(conventionIndexes[i] & 0xFF);
    }

    String path(int i) {
        return paths.get(pathCodes[i]);
    }

    int owner(int i) {
        return owners[i];
    }

    long raw(int i) {
        return raws[i];
    }

    int sceneNode(int i) {
        return sceneNodes[i];
    }

    int arrayIndex(int i) {
        return arrayIndexes[i];
    }

    private @Nullable Extra extra(int i) {
        return extraIndexes[i] < 0 ? null : extras.get(extraIndexes[i]);
    }

    EdgeDetail detail(int i) {
        Extra extra = extra(i);
        return extra == null || extra.detail == null ? EdgeDetail.None.NONE : extra.detail;
    }

    String role(int i) {
        Extra extra = extra(i);
        return Objects.requireNonNull(extra == null ? null : extra.role, "a reference to a role has a role");
    }

    String key(int i) {
        Extra extra = extra(i);
        return extra == null ? "" : extra.key;
    }

    long rawSceneNode(int i) {
        Extra extra = extra(i);
        return extra == null ? RawValues.NONE : extra.rawSceneNode;
    }
}
