package io.charactergraph.jdbc.linking;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.model.World;
import io.charactergraph.schema.StudioTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds the targets of links, and refuses those that do not exist or may not be linked. */
public final class LinkTargets {

    private final LinkTransaction transaction;
    private final Optional<Scene.Id> scene;
    private final Optional<World.Id> world;

    private LinkTargets(LinkTransaction transaction, Optional<Scene.Id> scene, Optional<World.Id> world) {
        this.transaction = transaction;
        this.scene = scene;
        this.world = world;
    }

    /** For links outside of scenes and worlds. */
    public LinkTargets(LinkTransaction transaction) {
        this(transaction, Optional.empty(), Optional.empty());
    }

    /** For links to the characters of a scene, if there is one. */
    public LinkTargets(LinkTransaction transaction, Optional<Scene.Id> scene) {
        this(transaction, scene, Optional.empty());
    }

    /** For links to the characters of a world. */
    public LinkTargets(LinkTransaction transaction, World.Id world) {
        this(transaction, Optional.empty(), Optional.of(world));
    }

    /** Returns a character that exists, is active and is allowed in the scene. Its row cannot be deleted before this transaction ends. */
    public LinkTarget require(CharacterRef ref) {
        CharacterGraph graph = CharacterGraph.load(context(ref));
        NodeId id = find(graph, ref).orElseThrow(() -> unknown(ref));
        if (ref instanceof CharacterRef.ByKey) {
            return require(reference(id)); // with all rows that its UUID could name too
        }
        LinkTarget target = LinkTarget.of(graph, id);
        requireAllowed(graph, target);
        return keep(target);
    }

    /** The character that the NPC stands for. */
    LinkTarget requireCharacterOf(GameNpc.Id npc) {
        CharacterGraph graph = CharacterGraph.load(context().npc(npc.number()));
        if (graph.find(npc).isEmpty()) {
            throw unknown(npc);
        }
        NodeId character = CharacterOfNpc.find(graph, npc, scene)
                .orElseThrow(() ->
                        new IllegalArgumentException(OneLine.of("npc: " + npc + " stands for no one character"
                                + scene.map(id -> " in " + id).orElse("")
                                + "; link it to one instance by character_npc_links, or name the character")));
        return require(reference(character));
    }

    /** The NPC itself. */
    public LinkTarget requireNpc(GameNpc.Id npc) {
        LinkTarget target = LinkTarget.named(npc);
        if (!transaction.keep(StudioTable.GAME_NPCS, npc.number())) {
            throw unknown(npc);
        }
        return target;
    }

    /** Returns the target that a reference names, for links to be removed. It need not exist. */
    public LinkTarget named(CharacterRef ref) {
        CharacterGraph graph = CharacterGraph.load(context(ref));
        return find(graph, ref)
                .map(id -> LinkTarget.of(graph, id))
                .orElseGet(() -> ref instanceof NodeId id
                        ? LinkTarget.named(id)
                        : LinkTarget.ofMissingKey(Texts.trim(((CharacterRef.ByKey) ref).key())));
    }

    private static CharacterRef reference(NodeId id) {
        return id instanceof CharacterInstance.Id instance ? instance : (CharacterTemplate.Id) id;
    }

    /** Refuses an instance of another template. */
    public void requireInstanceOf(CharacterInstance.Id instance, NodeId template) {
        CharacterGraph graph = CharacterGraph.load(context(instance));
        Optional<CharacterTemplate.Id> own = graph.require(instance).template();
        if (!own.map(template::equals).orElse(false)) {
            throw new IllegalArgumentException(OneLine.of("instance: " + instance + " is of "
                    + own.map(NodeId::toString).orElse("no template") + ", not of " + template
                    + "; name the template that it is of, or none"));
        }
    }

    private LinkContext context() {
        LinkContext rows = new LinkContext(transaction);
        scene.ifPresent(id -> rows.scene(id.number()));
        return rows;
    }

    private LinkContext context(CharacterRef ref) {
        LinkContext rows = context();
        if (ref instanceof CharacterRef.ByKey byKey) {
            return rows.key(byKey.key()).key(Texts.trim(byKey.key()));
        }
        NodeId id = (NodeId) ref;
        UUID uuid = LinkTarget.named(id).uuid();
        return rows.instance(uuid).template(uuid).key(uuid.toString());
    }

    private static Optional<NodeId> find(CharacterGraph graph, CharacterRef ref) {
        if (ref instanceof NodeId id) {
            return graph.find(id).map(GraphNode::id);
        }
        String key = ((CharacterRef.ByKey) ref).key();
        return ofKey(graph, key).or(() -> ofKey(graph, Texts.trim(key)));
    }

    /** The template that the key means to questions about the graph; none when no template has it. */
    private static Optional<NodeId> ofKey(CharacterGraph graph, String key) {
        boolean known = graph.typed()
                .nodes(NodeKind.CHARACTER_TEMPLATE)
                .anyMatch(node -> ((CharacterTemplate) node).key().equals(Optional.of(key)));
        return known ? Optional.of(graph.character(CharacterRef.ofKey(key)).id()) : Optional.empty();
    }

    private void requireAllowed(CharacterGraph graph, LinkTarget target) {
        GraphNode node = graph.require(target.id());
        boolean active = node instanceof CharacterTemplate template
                ? template.active()
                : CharacterOfNpc.isActive(graph, (CharacterInstance) node);
        if (!active) {
            throw new IllegalArgumentException(
                    OneLine.of("character: " + target.id() + " is inactive; activate it first, or name another"));
        }
        if (node instanceof CharacterInstance instance && instance.world().isPresent()) {
            NodeId home = instance.world().orElseThrow();
            Set<NodeId> worlds = world.<Set<NodeId>>map(Set::of)
                    .orElseGet(() ->
                            scene.map(id -> CharacterOfNpc.worlds(graph, id)).orElse(Set.of()));
            if (!worlds.isEmpty() && !worlds.contains(home)) {
                throw new IllegalArgumentException(OneLine.of("character: " + target.id() + " lives in " + home
                        + ", and the place is " + worlds.stream().sorted().toList()
                        + "; name an instance of that world, or the template"));
            }
        }
    }

    private LinkTarget keep(LinkTarget target) {
        if (!transaction.keep(target.table(), target.uuid())) {
            throw unknown(target.id());
        }
        return target;
    }

    private UnknownNodeException unknown(CharacterRef ref) {
        return ref instanceof CharacterRef.ByKey byKey
                ? new UnknownNodeException(byKey.key(), new NearestRows(transaction).keys(byKey.key()))
                : unknown((NodeId) ref);
    }

    private UnknownNodeException unknown(NodeId id) {
        return id instanceof GameNpc.Id npc
                ? new NearestRows(transaction).unknown(StudioTable.GAME_NPCS, "npc:", npc.number())
                : new UnknownNodeException(id.toString(), List.of());
    }
}
