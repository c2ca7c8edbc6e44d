package io.charactergraph.source.scope;

import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeRow;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.RowFact;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What rows that are read elsewhere need of a row: that it is there, and what references and labels take from it.
 *
 * @param table the table; its rows are nodes, or scene nodes
 * @param id the row's id, as text
 * @param key the key by which references can name it, or null
 * @param title what other labels are made of: the label of a template, the name of a world; or null
 * @param scene the scene of a scene node, or null
 * @param family the family of versions of a template, or null
 * @param head the head of that family, which a key means that several of the family have; or null
 */
public record KnownRow(
        StudioTable table,
        String id,
        @Nullable String key,
        @Nullable String title,
        @Nullable Integer scene,
        @Nullable UUID family,
        @Nullable UUID head) {

    /** What is needed of the row of a node. */
    static KnownRow of(GraphNode node, RowFact.@Nullable FamilyMember member) {
        String key = node instanceof CharacterTemplate template
                ? template.key().orElse(null)
                : node instanceof ActionBlock block ? block.key().orElse(null) : null;
        String title = node instanceof CharacterTemplate || node instanceof World ? node.label() : null;
        NodeRow row = NodeRow.find(node.id()).orElseThrow();
        return new KnownRow(
                row.table(),
                row.id(),
                key,
                title,
                null,
                member == null ? null : member.family(),
                member == null ? null : member.head());
    }

    /** What is needed of a scene node: its scene, which need not exist, or null. */
    static KnownRow ofSceneNode(int number, @Nullable Integer scene) {
        return new KnownRow(StudioTable.GAME_SCENE_NODES, Integer.toString(number), null, null, scene, null, null);
    }

    /** The name of the row that must be known too, if it is there: the scene of a scene node, the head of a template's family. */
    public Optional<Name> further() {
        return scene != null
                ? Optional.of(new Name(Name.Kind.GAME_SCENE, scene.toString()))
                : Optional.ofNullable(head).map(template -> new Name(Name.Kind.TEMPLATE, template.toString()));
    }

    /** The node that the row is, with nothing but what is needed of it; empty for a scene node. */
    public Optional<GraphNode> node() {
        return NodeRow.nodeOf(table, id).map(this::node);
    }

    private GraphNode node(NodeId node) {
        return switch (node.kind()) {
            case CHARACTER_TEMPLATE ->
                CharacterTemplate.builder((CharacterTemplate.Id) node)
                        .key(Optional.ofNullable(key))
                        .displayName(Optional.ofNullable(title))
                        .build();
            case CHARACTER_INSTANCE ->
                // with any label, so that none is made
                CharacterInstance.builder((CharacterInstance.Id) node).label(id).build();
            case GAME_NPC -> new GameNpc((GameNpc.Id) node, Optional.empty(), OptionalInt.empty());
            case SCENE ->
                new Scene((Scene.Id) node, Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());
            case ASSET -> Asset.builder((Asset.Id) node).build();
            case GENERATION -> Generation.builder((Generation.Id) node).build();
            case WORLD -> new World((World.Id) node, Optional.ofNullable(title), Optional.empty());
            case PROMPT_VERSION ->
                new PromptVersion(
                        (PromptVersion.Id) node,
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        List.of(),
                        false);
            case ACTION_BLOCK ->
                new ActionBlock((ActionBlock.Id) node, Optional.ofNullable(key), Optional.empty(), Optional.empty());
            case SCENE_ROLE, ARC, EXTENSION -> throw new IllegalStateException(node + " is no row");
        };
    }
}
