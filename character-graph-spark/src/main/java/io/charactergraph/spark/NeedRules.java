package io.charactergraph.spark;

import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Arc;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.source.assembly.CeilingContext;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * What follows from a need: which edges are looked at, and what is needed of the nodes at their other ends. A need of a kind of node never
 * leads back to the same need of the same kind, whatever the graph is, so the steps are bounded.
 *
 * <p>The rules are those of a load for one thing from a database. They are written for edges a second time, because a row names keys, scene
 * nodes and texts with several meanings, which an edge has resolved: the two have needs in common, but almost no step.
 */
final class NeedRules {

    private final NodeId id;
    private final Search search;

    private NeedRules(NodeId id, Search search) {
        this.id = id;
        this.search = search;
    }

    /** Takes the steps from a need. It may be called again when more is known. */
    static void follow(NodeId id, Need need, Search search) {
        new NeedRules(id, search).follow(need);
    }

    /** What is known, and what is needed. A question whose answer is not known yet is noted, and passes nothing on. */
    interface Search {

        /** Passes on the other ends of the edges of a step. */
        void step(PartTables.Step step, Consumer<End> then);

        /** Passes on a node with what its row says, if there is one. */
        void node(NodeId id, Consumer<TakenNode> then);

        /** Passes on the templates that have a key. */
        void key(String key, Consumer<TakenNode> then);

        /** Passes on the scene that has the scene node with a number. */
        void sceneOfNode(int number, Consumer<NodeId> then);

        /** Passes on the worlds that cast a role, and who is cast. */
        void casts(String role, Consumer<NodeId> then);

        /** Passes on the roles that a world can cast. */
        void roles(PartTables.WorldRole part, Consumer<NodeId> then);

        /** Passes on what says that an arc is a quest: something that every rating ceiling shows, else all of it. */
        void quest(NodeId arc, Consumer<NodeId> then);

        /** Passes on the rows of a table in which a column names a node. */
        void rows(GraphTable table, String column, NodeId named, Consumer<Row> then);

        /** Passes on the unresolved references of a manifest. */
        void unresolvedOfManifest(String rowId, Consumer<Row> then);

        /** Needs something of a node. */
        void need(NodeId id, Need need);
    }

    /**
     * The other end of an edge.
     *
     * @param node the node
     * @param attribute what distinguishes the edge from others of its kind
     * @param isHint whether a cast is only a hint
     * @param saysQuest whether the edge calls the arc a quest
     */
    record End(NodeId node, String attribute, boolean isHint, boolean saysQuest) {}

    private void follow(Need need) {
        switch (need) {
            case NODE -> {}
            case LOCATED -> out(EdgeKind.LIVES_IN, Need.NODE);
            case RATED -> rated();
            case RATED_BY_ASSETS -> {
                if (id instanceof Generation.Id) {
                    in(EdgeKind.GENERATED_BY, Need.NODE);
                } else {
                    out(EdgeKind.CONTAINS_ASSET, Need.NODE);
                }
            }
            case PLACED -> placed();
            case FACTS -> facts();
            case SHOWN -> shown();
            case KEY ->
                search.node(
                        id,
                        template -> ((CharacterTemplate) template.node())
                                .key()
                                .ifPresent(key -> search.key(key, other -> meant(other, Need.FACTS))));
            case ENTRY ->
                search.node(id, scene -> {
                    OptionalInt entry = ((Scene) scene.node()).entryNodeId();
                    if (entry.isPresent()) {
                        search.sceneOfNode(entry.getAsInt(), owner -> search.need(owner, Need.RATED));
                    }
                });
            case QUEST -> search.quest(id, member -> search.need(member, Need.RATED));
            case CHARACTER -> character();
            case INSTANCE -> {
                needs(Need.SHOWN, Need.IDENTITY);
                in(EdgeKind.INSTANTIATES, Need.FACTS);
                out(EdgeKind.LIVES_IN, Need.SHOWN);
                out(EdgeKind.SYNCS_WITH, Need.NPC);
                out(EdgeKind.HAS_CAPABILITY, Need.SHOWN);
            }
            case NPC -> {
                needs(Need.SHOWN, Need.IDENTITY);
                in(EdgeKind.SYNCS_WITH, Need.LINKED);
                in(EdgeKind.LEGACY_NPC, Need.FACTS);
            }
            case LINKED -> {
                needs(Need.FACTS);
                in(EdgeKind.INSTANTIATES, Need.FACTS);
            }
            case IDENTITY -> identity();
            case SCENE_OF_CHARACTER -> {
                needs(Need.SHOWN);
                out(EdgeKind.CONTAINS_ASSET, Need.SHOWN);
                out(EdgeKind.PART_OF_ARC, Need.SHOWN);
                in(EdgeKind.CREATED_FOR, Need.SHOWN);
            }
            case OPEN_ROLE -> {
                needs(Need.SHOWN);
                in(EdgeKind.FILLS_ROLE, Need.FACTS);
                scene(id, Need.SCENE_OF_CHARACTER);
            }
            case SHOWS_CHARACTER -> {
                needs(Need.SHOWN);
                out(EdgeKind.GENERATED_BY, Need.SHOWN);
            }
            case SHOWN_WITH_ASSETS -> {
                needs(Need.SHOWN);
                in(EdgeKind.GENERATED_BY, Need.SHOWN);
            }
            case NAMES_CHARACTER -> {
                needs(Need.SHOWN);
                in(EdgeKind.USES_PROMPT, Need.SHOWN);
            }
            case CAST -> cast();
            case CAST_ROLE -> {
                needs(Need.SHOWN);
                in(EdgeKind.FILLS_ROLE, Need.PLAYER);
                search.casts(
                        ((SceneRole.Id) id).role(),
                        cast -> search.need(cast, cast.kind() == NodeKind.WORLD ? Need.SHOWN : Need.PLAYER));
            }
            case PLAYER -> player();
            case ABLE -> able();
            case MEMBERS -> {
                needs(Need.SHOWN);
                search.step(
                        new PartTables.Step(id, false, EdgeKind.PART_OF_ARC),
                        member -> search.need(
                                member.node(),
                                switch (member.node().kind()) {
                                    case SCENE -> Need.CAST;
                                    case GENERATION -> Need.SHOWN_WITH_ASSETS;
                                    default -> Need.SHOWN;
                                }));
            }
            case WORLD -> {
                needs(Need.SHOWN);
                out(EdgeKind.CASTS, Need.PLAYER);
                in(EdgeKind.LIVES_IN, Need.RESIDENT);
                in(EdgeKind.SET_IN, Need.CAST);
            }
            case RESIDENT -> {
                needs(Need.PLAYER);
                out(EdgeKind.SYNCS_WITH, Need.SHOWN);
                out(EdgeKind.APPEARS_IN, Need.CAST);
                search.step(step(true, EdgeKind.FILLS_ROLE), role -> scene(role.node(), Need.CAST));
            }
        }
    }

    private void rated() {
        switch (id.kind()) {
            case SCENE ->
                search.node(id, scene -> {
                    if (((Scene) scene.node()).rating().isEmpty()) {
                        needs(Need.RATED_BY_ASSETS);
                    }
                });
            case GENERATION ->
                search.node(id, generation -> {
                    if (((Generation) generation.node()).rating().isEmpty()) {
                        needs(Need.RATED_BY_ASSETS);
                    }
                });
            case SCENE_ROLE -> scene(id, Need.RATED);
            default -> {
                // its rating stands in its row, or it has none
            }
        }
    }

    private void placed() {
        if (id instanceof SceneRole.Id) {
            inFromInstances(EdgeKind.FILLS_ROLE);
        } else {
            out(EdgeKind.SET_IN, Need.NODE);
            inFromInstances(EdgeKind.APPEARS_IN);
            out(EdgeKind.HAS_ROLE, Need.PLACED);
        }
    }

    private void facts() {
        needs(Need.RATED);
        switch (id.kind()) {
            case CHARACTER_TEMPLATE -> out(EdgeKind.INSTANTIATES, Need.LOCATED);
            case CHARACTER_INSTANCE -> {
                needs(Need.LOCATED);
                in(EdgeKind.INSTANTIATES, Need.NODE);
            }
            case GAME_NPC -> in(EdgeKind.SYNCS_WITH, Need.LOCATED);
            case SCENE -> {
                needs(Need.PLACED);
                out(EdgeKind.PART_OF_ARC, Need.NODE);
            }
            case SCENE_ROLE -> scene(id, Need.FACTS);
            case ASSET -> {
                outToInstances(EdgeKind.DEPICTS);
                in(EdgeKind.CONTAINS_ASSET, Need.FACTS);
                out(EdgeKind.PART_OF_ARC, Need.NODE);
            }
            case GENERATION -> {
                outToInstances(EdgeKind.INVOLVES_CHARACTER);
                out(EdgeKind.CREATED_FOR, Need.FACTS);
                out(EdgeKind.PART_OF_ARC, Need.NODE);
            }
            case PROMPT_VERSION, ACTION_BLOCK, WORLD, ARC, EXTENSION -> {
                // no filter needs more of it
            }
        }
    }

    private void shown() {
        needs(Need.FACTS);
        switch (id.kind()) {
            case CHARACTER_TEMPLATE -> needs(Need.KEY);
            case SCENE -> {
                needs(Need.ENTRY);
                search.step(step(true, EdgeKind.PART_OF_ARC), arc -> {
                    if (!arc.saysQuest()) {
                        search.need(arc.node(), Need.QUEST);
                    }
                });
            }
            case ASSET ->
                search.node(
                        id,
                        asset -> ((Asset) asset.node())
                                .sourceGeneration()
                                .ifPresent(generation -> search.need(generation, Need.RATED)));
            case GENERATION ->
                search.node(
                        id,
                        generation -> Stream.concat(
                                        ((Generation) generation.node()).promptVersion().stream(),
                                        ((Generation) generation.node()).asset().stream())
                                .forEach(named -> search.need(named, Need.NODE)));
            default -> {
                // its row names nothing that a ceiling hides
            }
        }
    }

    private void character() {
        needs(Need.SHOWN, Need.IDENTITY);
        out(EdgeKind.INSTANTIATES, Need.INSTANCE);
        out(EdgeKind.LEGACY_NPC, Need.NPC);
        out(EdgeKind.HAS_CAPABILITY, Need.SHOWN);
        for (EdgeKind kind : List.of(EdgeKind.REFERENCES, EdgeKind.EVOLVED_FROM)) {
            out(kind, Need.SHOWN);
            in(kind, Need.SHOWN);
        }
        search.step(
                step(false, EdgeKind.USES_CHARACTER),
                user -> search.need(
                        user.node(), user.node() instanceof ActionBlock.Id ? Need.SHOWN : Need.NAMES_CHARACTER));
        search.rows(
                GraphTable.USAGES,
                "templateId",
                id,
                usage -> Fields.ids(usage, "targets", NodeId.class).forEach(target -> search.need(target, Need.FACTS)));
    }

    private void identity() {
        out(EdgeKind.APPEARS_IN, Need.SCENE_OF_CHARACTER);
        search.step(step(true, EdgeKind.FILLS_ROLE), role -> {
            search.need(role.node(), Need.SHOWN);
            scene(role.node(), Need.SCENE_OF_CHARACTER);
        });
        search.step(step(false, EdgeKind.CASTS), world -> {
            search.need(world.node(), Need.SHOWN);
            if (!world.isHint()) {
                search.roles(
                        new PartTables.WorldRole(world.node(), world.attribute()),
                        role -> search.need(role, Need.OPEN_ROLE));
            }
        });
        in(EdgeKind.DEPICTS, Need.SHOWS_CHARACTER);
        in(EdgeKind.INVOLVES_CHARACTER, Need.SHOWN_WITH_ASSETS);
        if (id instanceof GameNpc.Id) {
            out(EdgeKind.EXPRESSES_AS, Need.SHOWS_CHARACTER);
        }
    }

    private void cast() {
        needs(Need.SCENE_OF_CHARACTER);
        in(EdgeKind.APPEARS_IN, Need.PLAYER);
        out(EdgeKind.REQUIRES_CHARACTER, Need.PLAYER);
        out(EdgeKind.SET_IN, Need.SHOWN);
        out(EdgeKind.HAS_ROLE, Need.CAST_ROLE);
        search.rows(GraphTable.MANIFESTS, "sceneId", id, this::manifest);
    }

    private void manifest(Row row) {
        GraphRecords.Manifest manifest = ManifestColumns.manifest(row);
        search.unresolvedOfManifest(manifest.rowId(), this::unresolved);
        Stream.of(manifest.required(), manifest.optional())
                .flatMap(List::stream)
                .forEach(template -> search.need(template, Need.PLAYER));
        manifest.relationships().forEach(required -> {
            required.a().ifPresent(template -> search.need(template, Need.PLAYER));
            required.b().ifPresent(template -> search.need(template, Need.PLAYER));
            required.a()
                    .ifPresent(template -> search.rows(
                            GraphTable.RELATIONSHIPS,
                            "a",
                            template,
                            related -> Fields.findId(related, "b", CharacterTemplate.Id.class)
                                    .ifPresent(other -> search.need(other, Need.FACTS))));
        });
        manifest.instanceRequirements().forEach(required -> {
            required.character().ifPresent(template -> search.need(template, Need.PLAYER));
            required.world().ifPresent(world -> search.need(world, Need.SHOWN));
        });
    }

    /** What a filter must know to decide whether the reference shows. */
    private void unresolved(Row row) {
        UnresolvedReference reference = UnresolvedColumns.reference(row);
        CeilingContext context = UnresolvedColumns.context(row);
        Stream.of(reference.rowNodes(), reference.missing(), context.partners(), context.named(), context.before())
                .flatMap(List::stream)
                .forEach(node -> search.need(node, Need.FACTS));
    }

    private void player() {
        needs(Need.ABLE);
        switch (id.kind()) {
            case CHARACTER_TEMPLATE -> {
                out(EdgeKind.INSTANTIATES, Need.SHOWN);
                search.step(
                        step(true, EdgeKind.INSTANTIATES),
                        instance -> search.step(
                                new PartTables.Step(instance.node(), true, EdgeKind.LIVES_IN),
                                world -> search.need(world.node(), Need.SHOWN)));
            }
            case CHARACTER_INSTANCE -> {
                in(EdgeKind.INSTANTIATES, Need.ABLE);
                out(EdgeKind.LIVES_IN, Need.SHOWN);
            }
            case GAME_NPC -> {
                in(EdgeKind.SYNCS_WITH, Need.PLAYER);
                in(EdgeKind.LEGACY_NPC, Need.ABLE);
            }
            default -> {
                // plays nothing
            }
        }
    }

    private void able() {
        needs(Need.SHOWN);
        String column = id instanceof CharacterTemplate.Id
                ? "templateId"
                : id instanceof CharacterInstance.Id ? "instanceId" : "";
        if (!column.isEmpty()) {
            search.rows(GraphTable.CAPABILITIES, column, id, row -> {
                Fields.findId(row, "templateId", NodeId.class).ifPresent(node -> search.need(node, Need.FACTS));
                Fields.findId(row, "instanceId", NodeId.class).ifPresent(node -> search.need(node, Need.FACTS));
            });
        }
    }

    /** Needs something of a template with a key, and of the template that the key means among the versions of its family. */
    static void meant(TakenNode template, Need need, Search search) {
        search.need(template.node().id(), need);
        template.family().flatMap(family -> family.head()).ifPresent(head -> search.need(head, need));
    }

    private void meant(TakenNode template, Need need) {
        meant(template, need, search);
    }

    /** The scene of a role. */
    private void scene(NodeId role, Need need) {
        if (role instanceof SceneRole.Id named) {
            search.need(named.sceneId(), need);
        }
    }

    private void needs(Need... needs) {
        for (Need need : needs) {
            search.need(id, need);
        }
    }

    private PartTables.Step step(boolean along, EdgeKind kind) {
        return new PartTables.Step(id, along, kind);
    }

    private void out(EdgeKind kind, Need need) {
        search.step(step(true, kind), end -> search.need(end.node(), need));
    }

    private void in(EdgeKind kind, Need need) {
        search.step(step(false, kind), end -> search.need(end.node(), need));
    }

    private void outToInstances(EdgeKind kind) {
        search.step(step(true, kind), this::locate);
    }

    private void inFromInstances(EdgeKind kind) {
        search.step(step(false, kind), this::locate);
    }

    private void locate(End end) {
        if (end.node() instanceof CharacterInstance.Id) {
            search.need(end.node(), Need.LOCATED);
        }
    }

    /** The need with which the search for a scene, an arc or a world begins. */
    static Need ofScope(NodeId thing) {
        return thing instanceof Arc.Id ? Need.MEMBERS : thing instanceof Scene.Id ? Need.CAST : Need.WORLD;
    }
}
