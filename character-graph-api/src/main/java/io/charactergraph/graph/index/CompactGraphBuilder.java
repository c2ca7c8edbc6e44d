package io.charactergraph.graph.index;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link CompactGraph} from nodes and edges that come in any order, straight into columns.
 *
 * <p>First all nodes of a kind are added and the kind is sealed; then edges can be added between nodes of sealed kinds.
 * {@link #addEdge} takes a node by its <em>handle</em>: the ordinal of its kind in the high five bits, its position
 * in the others. A handle is never negative, but for {@link #NONE}.
 *
 * <pre>{@code
 * builder.add(template);
 * builder.add(instance);
 * builder.seal(NodeKind.CHARACTER_TEMPLATE);
 * builder.seal(NodeKind.CHARACTER_INSTANCE);
 * builder.addEdge(EdgeKind.INSTANTIATES, builder.find(template.id()), builder.find(instance.id()),
 *         EvidenceSource.INSTANCE_ROW, IndexedGraph.NO_SCENE_NODE, EdgeDetail.None.NONE, null, "character_id", false);
 * CompactGraph graph = builder.build();
 * }</pre>
 *
 * <p>For one thread, and one graph.
 */
public final class CompactGraphBuilder {

    /** No handle. */
    public static final int NONE = -1;

    private static final int POSITION_BITS = 27;
    private static final int POSITION_MASK = (1 << POSITION_BITS) - 1;

    private final List<@Nullable NodeStaging> staged = new ArrayList<>();
    private final @Nullable NodeTable[] tables = new @Nullable NodeTable[Ordinals.nodeKinds()];
    private final Map<Integer, Integer> entryNodeOwners = new HashMap<>();
    private final Schema schema;
    private final VersionFamilies families = new VersionFamilies();
    private @Nullable TemplateKeys keys;
    private @Nullable EdgeStaging edges = new EdgeStaging();

    /** A builder of an empty graph, with the places of the data dictionary. */
    public CompactGraphBuilder() {
        this(Schema.standard());
    }

    /** A builder of an empty graph, with the places of a schema. */
    public CompactGraphBuilder(Schema schema) {
        this.schema = schema;
        for (NodeKind kind : NodeKind.values()) {
            staged.add(NodeStaging.of(kind));
        }
    }

    /**
     * Adds a node.
     *
     * @return false if a node of that id is already there, which is then kept
     * @throws IllegalStateException if the kind is sealed
     */
    public boolean add(GraphNode node) {
        NodeStaging staging = staged.get(Ordinals.of(node.kind()));
        if (staging == null) {
            throw new IllegalStateException(OneLine.of("node: " + node.id() + " comes after its kind was sealed"));
        }
        return staging.add(node);
    }

    /**
     * Notes the family of versions of a template: a key that several templates of one family have means the family's head.
     *
     * @param head the head's id; null when the family has none. A head that is no template counts as none.
     */
    public void family(CharacterTemplate.Id template, UUID family, @Nullable UUID head) {
        families.add(template, family, head);
    }

    /** Ends the adding of nodes of a kind. A second call does nothing. */
    public void seal(NodeKind kind) {
        NodeStaging staging = staged.set(Ordinals.of(kind), null);
        if (staging == null) {
            return;
        }
        NodeTable table = staging.seal();
        if (table.size() > POSITION_MASK) {
            throw new IllegalStateException("There are " + table.size() + " nodes of kind " + kind.wireType()
                    + ", which is more than 2^" + POSITION_BITS);
        }
        tables[Ordinals.of(kind)] = table;
        if (kind == NodeKind.CHARACTER_TEMPLATE) {
            keys = new TemplateKeys(table, families);
        }
    }

    /**
     * The handle of a node of a sealed kind, or {@link #NONE}.
     *
     * @throws IllegalStateException if the kind is not sealed
     */
    public int find(NodeId id) {
        int position = table(id.kind()).find(id);
        return position < 0 ? NONE : handle(id.kind(), position);
    }

    /**
     * The handle of the template that a key means: the one that has it, or of several the head of their family. The first in
     * id order if the key is ambiguous; {@link #NONE} if no template has it.
     */
    public int findByKey(String templateKey) {
        int[] positions = keys().find(templateKey, any -> true);
        return positions.length == 0 ? NONE : handle(NodeKind.CHARACTER_TEMPLATE, positions[0]);
    }

    /** The lengths that the keys of templates have, sorted, each once. Costs a pass over the keys. */
    public int[] keyLengths() {
        return keys().lengths();
    }

    /** Whether several templates have that key, and no family's head is meant. */
    public boolean keyIsAmbiguous(String templateKey) {
        return keys().isAmbiguous(templateKey);
    }

    /** The kind of the node with that handle. */
    public NodeKind kind(int handle) {
        return Ordinals.nodeKind(handle >>> POSITION_BITS);
    }

    /** The id of the node with that handle. */
    public NodeId id(int handle) {
        return table(kind(handle)).id(handle & POSITION_MASK);
    }

    /** The node with that handle. */
    public GraphNode node(int handle) {
        return table(kind(handle)).node(handle & POSITION_MASK);
    }

    /** How many nodes a sealed kind has. */
    public int size(NodeKind kind) {
        return table(kind).size();
    }

    /**
     * Adds an edge. Of edges that are the same (kind, ends, source, scene node and attribute of the detail) one is kept by
     * {@link #build}: of NPC links the one that would win (enabled first, then the highest priority, then the lowest row
     * id), of others the one with the lowest row id, whole numbers before text; finally the lowest path. If any of them
     * calls the arc a quest, the kept one does.
     *
     * @param fromHandle the start
     * @param toHandle the end
     * @param detail what the edge carries
     * @param evidence where it comes from
     * @throws IllegalArgumentException if the kind cannot join such nodes or come from that source
     */
    public void addEdge(EdgeKind kind, int fromHandle, int toHandle, EdgeDetail detail, EdgeEvidence evidence) {
        EdgeStaging staging = edges();
        requireNode("fromHandle", fromHandle);
        requireNode("toHandle", toHandle);
        if (!kind.joins(kind(fromHandle), kind(toHandle))) {
            throw new IllegalArgumentException(OneLine.of("kind: an edge " + kind.wireType() + " cannot lead from "
                    + id(fromHandle) + " to " + id(toHandle) + "; it leads from " + kind.from() + " to " + kind.to()));
        }
        if (!kind.sources().contains(evidence.source())) {
            throw new IllegalArgumentException("source: an edge " + kind.wireType() + " cannot come from "
                    + evidence.source() + "; it comes from " + kind.sources());
        }
        String freeKey = evidence.freeKey();
        EdgeCodes.FreeKey key = freeKey == null
                ? EdgeCodes.FreeKey.NONE
                : EdgeMaker.freeKey(freeKey, id(fromHandle), id(toHandle), detail);
        int code = staging.codes.code(kind, evidence.source(), evidence.path(), key, evidence.quest());
        staging.add(fromHandle, toHandle, code, detail, evidence);
    }

    /** Notes that the entry node of a scene belongs to another scene, by their handles. */
    public void entryNodeOwner(int sceneHandle, int ownerHandle) {
        entryNodeOwners.put(sceneHandle, ownerHandle);
    }

    /** Seals what is not sealed yet and makes the graph. The builder is empty afterwards and must not be used again. */
    public CompactGraph build() {
        EdgeStaging staging = edges();
        NodeTable[] sealed = new NodeTable[Ordinals.nodeKinds()];
        for (NodeKind kind : NodeKind.values()) {
            seal(kind);
            sealed[Ordinals.of(kind)] = table(kind);
        }
        NodeTables nodes = new NodeTables(sealed, keys());
        edges = null;
        for (int i = 0; i < staging.size(); i++) {
            staging.from.set(i, index(nodes, staging.from.get(i)));
            staging.to.set(i, index(nodes, staging.to.get(i)));
        }
        Map<Integer, Integer> owners = new HashMap<>();
        entryNodeOwners.forEach((scene, owner) -> owners.put(index(nodes, scene), index(nodes, owner)));
        return new CompactGraph(nodes, new EdgeColumns(staging, nodes.size()), Map.copyOf(owners), schema);
    }

    private static int handle(NodeKind kind, int position) {
        return Ordinals.of(kind) << POSITION_BITS | position;
    }

    private int index(NodeTables nodes, int handle) {
        return nodes.start(kind(handle)) + (handle & POSITION_MASK);
    }

    private void requireNode(String argument, int handle) {
        int kind = handle >>> POSITION_BITS;
        if (kind >= Ordinals.nodeKinds()
                || (handle & POSITION_MASK) >= table(Ordinals.nodeKind(kind)).size()) {
            throw new IllegalArgumentException(argument + ": " + handle + " is no handle of a node; ask find for one");
        }
    }

    private NodeTable table(NodeKind kind) {
        NodeTable table = tables[Ordinals.of(kind)];
        if (table == null) {
            throw new IllegalStateException("The kind " + kind.wireType() + " is not sealed yet");
        }
        return table;
    }

    private TemplateKeys keys() {
        if (keys == null) {
            throw new IllegalStateException("The templates are not sealed yet");
        }
        return keys;
    }

    private EdgeStaging edges() {
        if (edges == null) {
            throw new IllegalStateException("The graph has been built; a builder makes one graph");
        }
        return edges;
    }
}
