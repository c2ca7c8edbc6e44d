package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.EdgePart;
import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.Crew;
import io.charactergraph.internal.IntList;
import io.charactergraph.internal.TextPool;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.Edge;
import java.util.Arrays;

/**
 * Makes the edges of a block of the noted references, beside other blocks, and finds the rows of which something is to be noted:
 * what is unresolved, what makes no edge, and what may make an edge that another place of the row makes too.
 */
@SuppressWarnings("EnumOrdinal") // the counts live no longer than the enum
final class MentionEdges {

    private static final int MENTIONS_BETWEEN_CHECKS = 64;
    private static final int FEW = 16;
    private static final int NUMBERS_OF_ROLE_EDGE = 4;

    private final Assembly assembly;
    private final Mentions mentions;
    private final Resolver resolver;
    private final SceneNodes.Finder nodes;
    private final SceneLink link;
    private final EdgePart edges;
    private final int start;
    private final int end;
    private final int[] edgesOfTables = new int[StudioTable.values().length];
    private final IntList rowsToNote = new IntList();
    /** Of each edge to a role the reference, the number of the edge at its place, the filler, and the scene node. */
    private final IntList roleEdges = new IntList();

    private int[] targets = new int[FEW];

    /** The references of a block, which begins and ends where a row does. */
    MentionEdges(Assembly assembly, SceneNodes nodes, EdgePart edges, int start, int end) {
        this.assembly = assembly;
        this.mentions = assembly.mentions();
        this.resolver = assembly.resolver();
        this.nodes = nodes.finder();
        this.link = new SceneLink(assembly, this.nodes);
        this.edges = edges;
        this.start = start;
        this.end = end;
    }

    /** Makes the edges. */
    void make(Crew crew) {
        for (int row = start; row < end; ) {
            crew.check();
            row = rows(row, Math.min(end, row + MENTIONS_BETWEEN_CHECKS));
        }
    }

    private int rows(int first, int last) {
        int row = first;
        while (row < last) {
            int next = mentions.rowEnd(row);
            if (row(row, next)) {
                rowsToNote.add(row);
            }
            row = next;
        }
        return row;
    }

    /** Where the block ends. */
    int end() {
        return end;
    }

    /** The first references of the rows of which something is to be noted. */
    IntList rowsToNote() {
        return rowsToNote;
    }

    /** Adds the edges to the graph, and what is counted of them to the accounts. */
    void addTo(SceneNodes allNodes) {
        assembly.builder().add(edges);
        allNodes.gaveEdges(nodes);
        for (StudioTable table : StudioTable.values()) {
            assembly.account(table).edges(edgesOfTables[table.ordinal()]);
        }
    }

    /** Makes the edges of a row; returns whether something is to be noted of it. */
    private boolean row(int first, int last) {
        int length = last - first;
        if (length > targets.length) {
            targets = new int[Math.max(length, 2 * targets.length)];
        }
        StudioTable table = mentions.place(first).convention().table();
        int owner = owner(first, table);
        boolean noted = assembly.hasMalformedElement(table, mentions.owner(first));
        for (int i = first; i < last; i++) {
            MentionPlace place = mentions.place(i);
            if (place.isSceneLink()) {
                targets[i - first] = Resolver.DANGLING;
                noted |= !sceneLink(i, place, owner);
            } else {
                int target = resolver.resolve(place.form(), mentions.raw(i));
                targets[i - first] = target;
                noted |= !reference(i, place, owner, target);
            }
        }
        return noted || length > 1 && mayRepeat(first, length);
    }

    /** The handle of the row's node; negative when a scene node's scene is not there. */
    private int owner(int i, StudioTable table) {
        int key = mentions.owner(i);
        return table == StudioTable.GAME_SCENE_NODES
                ? nodes.sceneHandle(key)
                : assembly.owners().handle(table, key);
    }

    /** Whether the reference is whole: it is resolved and makes all its edges. */
    private boolean reference(int i, MentionPlace place, int owner, int target) {
        if (!place.makesEdges(owner, target, mentions, i)) {
            return false;
        }
        int sceneNode = place.isInSceneNode() ? mentions.owner(i) : IndexedGraph.NO_SCENE_NODE;
        for (int edge = 0; edge < place.edges(); edge++) {
            edge(i, place, edge, owner, target, sceneNode);
        }
        return true;
    }

    private boolean sceneLink(int i, MentionPlace place, int owner) {
        link.read(i);
        if (link.scene() >= 0) {
            edge(i, place, 0, owner, link.scene(), link.sceneNode());
        }
        return link.problem() == SceneLink.Problem.NONE;
    }

    private void edge(int i, MentionPlace place, int edge, int owner, int target, int sceneNode) {
        MentionPlace.Direction direction = place.direction(edge);
        if (direction == MentionPlace.Direction.TO_ROLE) {
            roleEdges.add(i);
            roleEdges.add(edge);
            roleEdges.add(target);
            roleEdges.add(sceneNode);
            return;
        }
        boolean toTarget = direction == MentionPlace.Direction.TO_TARGET;
        add(i, place, edge, toTarget ? owner : target, toTarget ? target : owner, mentions.detail(i), sceneNode);
    }

    private void add(int i, MentionPlace place, int edge, int from, int to, int detail, int sceneNode) {
        edges.add(place.edge(edge), from, to, detail, sceneNode, place.isKeyed() ? mentions.key(i) : null);
        edgesOfTables[place.convention().table().ordinal()]++;
        if (place.isInSceneNode()) {
            nodes.gaveEdge(sceneNode);
        }
    }

    /** Makes the edges to roles, once the handles of the roles are known. */
    void makeRoleEdges(Crew crew) {
        crew.check();
        for (int at = 0; at < roleEdges.size(); at += NUMBERS_OF_ROLE_EDGE) {
            int i = roleEdges.get(at);
            MentionPlace place = mentions.place(i);
            add(i, place, roleEdges.get(at + 1), roleEdges.get(at + 2), role(i, place), 0, roleEdges.get(at + 3));
        }
    }

    /** The handle of the role that the reference fills. */
    private int role(int i, MentionPlace place) {
        int scene = place.isInSceneNode() ? nodes.scene(mentions.owner(i)) : mentions.owner(i);
        return assembly.roles().handle(assembly.roles().find(scene, mentions.role(i)));
    }

    /** Whether two places of the row may make the same edge, of which only one is kept. */
    private boolean mayRepeat(int first, int length) {
        if (length > FEW) {
            return hasRepeatedTarget(targets, length);
        }
        for (int i = 1; i < length; i++) {
            for (int j = 0; j < i; j++) {
                if (targets[i] == targets[j] && targets[i] >= 0 && haveSameEdge(first + i, first + j)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a node is named twice. */
    static boolean hasRepeatedTarget(int[] targets, int length) {
        int[] sorted = Arrays.copyOf(targets, length);
        Arrays.sort(sorted);
        for (int i = 1; i < length; i++) {
            if (sorted[i] == sorted[i - 1] && sorted[i] >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether two places that name one node make the same edge. Two elements of one array have the same path. */
    private boolean haveSameEdge(int i, int j) {
        MentionPlace one = mentions.place(i);
        MentionPlace other = mentions.place(j);
        if (one == other && mentions.keyNumber(i) == mentions.keyNumber(j)
                || mentions.detail(i) != mentions.detail(j)) {
            return false;
        }
        for (Edge edge : one.convention().edges()) {
            for (Edge same : other.convention().edges()) {
                if (edge.kind() == same.kind() && edge.source() == same.source() && role(i, edge) == role(j, same)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int role(int i, Edge edge) {
        return edge.isToRole() ? mentions.role(i) : TextPool.NONE;
    }
}
