package io.charactergraph.testkit;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.Extension;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneType;
import io.charactergraph.model.World;
import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A small studio written down for a test, saying only what the test is about; all else gets stable defaults. It is
 * written as
 * rows of the studio's tables, and read by the same assembler as a database's.
 *
 * <pre>{@code
 * CharacterGraph graph = StudioFixture.create()
 *         .world("noir")
 *         .template("ophelia")
 *         .instance("ophelia", "noir")
 *         .npc("Marla")
 *         .syncsWith("ophelia@noir", "Marla").priority(10)
 *         .scene("To be")
 *         .role("To be", "protagonist", "ophelia@noir")
 *         .asset("portrait")
 *         .depicts("portrait", "ophelia")
 *         .graph();
 * }</pre>
 *
 * <p><b>Nodes</b> are made by methods with the words of their kinds, and <b>edges</b> by methods with the words of
 * theirs, from
 * start to end. Everything is called by its name, which is its key, name, title or description too. An instance is
 * called {@code
 * template@world}, a role {@code scene/role}; {@link #as} adds another name. Where the name of a node is a number, or a
 * UUID,
 * and its table has such ids, it is the id: {@code world("2")}. All other ids are 1, 2, 3 … in the order of writing.
 * Nodes of
 * different kinds may have one name; where both could be meant, write {@code npc:Marla}, with the word that ids of the kind
 * begin with.
 *
 * <p>An edge stands in the place that is usual for it, or in the <b>places that are named</b>. {@link #with} writes any
 * column, or
 * anything inside its JSON, of what was written last, however wrong; {@link #row} writes whole rows.
 *
 * <p>Mistakes fail at once, on the line that makes them, with an {@link IllegalArgumentException} that lists what is
 * allowed:
 * for an unknown name the nearest names, for a wrong kind of node the right kinds, for a wrong place the right places.
 *
 * <p>Mutable, and for one thread; what {@link #rows}, {@link #source} and {@link #graph} return does not change
 * any more.
 *
 * @since 0.1
 */
public final class StudioFixture {

    private final FixtureState state = new FixtureState();
    private final FixtureEdges edges = new FixtureEdges(state);

    private StudioFixture() {}

    /** A studio of empty tables. */
    public static StudioFixture create() {
        return new StudioFixture();
    }

    // ---- nodes

    /** A template with that key. It is active, of version 1, and named after its key. */
    public StudioFixture template(String key) {
        FixtureRow row = state.addNamedRow("characters", key);
        row.set("character_id", key)
                .set("name", capitalized(key))
                .set("category", "character")
                .set("version", 1)
                .set("is_active", true);
        return node(key, new CharacterTemplate.Id(UUID.fromString(row.id())), row);
    }

    /** An instance of a template in no world, called {@code template@}. */
    public StudioFixture instance(String template) {
        return addInstance(state.resolve("template", template, NodeKind.CHARACTER_TEMPLATE), null);
    }

    /** An instance of a template in a world, called {@code template@world}; a second one {@code template@world 2}. */
    public StudioFixture instance(String template, String world) {
        return addInstance(
                state.resolve("template", template, NodeKind.CHARACTER_TEMPLATE),
                state.resolve("world", world, NodeKind.WORLD));
    }

    private StudioFixture addInstance(FixtureNode template, @Nullable FixtureNode world) {
        String first = template.name() + "@" + (world == null ? "" : world.name());
        String name = first;
        for (int i = 2; state.names().has(NodeKind.CHARACTER_INSTANCE, name); i++) {
            name = first + " " + i;
        }
        FixtureRow row = state.addRow("character_instances")
                .set("character_id", template.key())
                .set("world_id", world == null ? null : world.key())
                .set("character_version", 1)
                .set("instance_name", name)
                .set("is_active", true);
        return node(name, new CharacterInstance.Id(UUID.fromString(row.id())), row);
    }

    /** An NPC with that name. */
    public StudioFixture npc(String name) {
        FixtureRow row = state.addNamedRow("game_npcs", name).set("name", name);
        return node(name, new GameNpc.Id(number(row)), row);
    }

    /** A scene of the game with that title. */
    public StudioFixture scene(String title) {
        FixtureRow row = state.addNamedRow("game_scenes", title).set("title", title);
        return node(title, Scene.Id.game(number(row)), row);
    }

    /** A content scene with that name. */
    public StudioFixture contentScene(String name) {
        FixtureRow row = state.addNamedRow("scenes", name).set("name", name);
        return node(name, Scene.Id.content(number(row)), row);
    }

    /** A scene node of a game scene, without any reference: to be filled by {@link #with}. */
    public StudioFixture sceneNode(String scene) {
        state.newSceneNode(state.scene("scene", scene, SceneType.GAME));
        return this;
    }

    /** A role of a game scene, and who fills it there: templates, instances or NPCs, in {@code meta.character_roles}. */
    public StudioFixture role(String scene, String role, String... characters) {
        state.scene("scene", scene, SceneType.GAME);
        edge(EdgeKind.HAS_ROLE, scene, scene + "/" + role, EvidenceSource.SCENE_META_ROLES);
        for (String character : characters) {
            fillsRole(character, scene, role);
        }
        return this;
    }

    /** An asset with that description: an image rated {@code sfw}. */
    public StudioFixture asset(String description) {
        FixtureRow row = state.addNamedRow("assets", description)
                .set("media_type", "IMAGE")
                .set("description", description)
                .set("content_rating", "sfw")
                .set("age_restricted", false);
        return node(description, new Asset.Id(number(row)), row);
    }

    /** A generation with that name: an image made from text, completed. */
    public StudioFixture generation(String name) {
        FixtureRow row = state.addNamedRow("generations", name)
                .set("operation_type", "TEXT_TO_IMAGE")
                .set("status", "COMPLETED")
                .set("raw_params", Map.of())
                .set("canonical_params", Map.of())
                .set("name", name)
                .set("created_at", "2026-01-01 00:00:00");
        return node(name, new Generation.Id(number(row)), row);
    }

    /** The first version of a prompt, in a family with that title. */
    public StudioFixture prompt(String title) {
        String family = state.addRow("prompt_families").set("title", title).id();
        FixtureRow row = state.addNamedRow("prompt_versions", title)
                .set("family_id", family)
                .set("version_number", 1);
        return node(title, new PromptVersion.Id(UUID.fromString(row.id())), row);
    }

    /** An action block with that key. */
    public StudioFixture actionBlock(String key) {
        FixtureRow row =
                state.addNamedRow("action_blocks", key).set("block_id", key).set("kind", "single_state");
        return node(key, new ActionBlock.Id(UUID.fromString(row.id())), row);
    }

    /** A world with that name. */
    public StudioFixture world(String name) {
        FixtureRow row = state.addNamedRow("game_worlds", name).set("name", name);
        return node(name, new World.Id(number(row)), row);
    }

    /** A node of a kind of one's own, called by its key. */
    public StudioFixture extension(String kind, String key) {
        Extension extension = new Extension(new Extension.Id(kind, key), key, Map.of());
        state.extensions().node(extension);
        return node(key, extension.id(), null);
    }

    // ---- edges

    /** The instance is played by the NPC. The link is enabled, of priority 0, in both directions, without conditions. */
    public StudioFixture syncsWith(String instance, String npc) {
        return edge(EdgeKind.SYNCS_WITH, instance, npc);
    }

    /** The template's own NPC column. */
    public StudioFixture legacyNpc(String template, String npc) {
        return edge(EdgeKind.LEGACY_NPC, template, npc);
    }

    /** The template came after the other version. The version numbers stay as they are. */
    public StudioFixture evolvedFrom(String template, String previous) {
        return edge(EdgeKind.EVOLVED_FROM, template, previous);
    }

    /** What the first feels toward the second, with strength 0.5. */
    public StudioFixture references(String templateA, String templateB, String type) {
        return write(EdgeKind.REFERENCES, templateA, templateB, type);
    }

    /** A template or instance can do the action; the type of the capability is the block's key. */
    public StudioFixture hasCapability(String character, String actionBlock) {
        return edge(EdgeKind.HAS_CAPABILITY, character, actionBlock);
    }

    /** Who plays a role of a game scene; the role needs no line of its own. */
    public StudioFixture fillsRole(String character, String scene, String role, EvidenceSource... sources) {
        state.scene("scene", scene, SceneType.GAME);
        return write(EdgeKind.FILLS_ROLE, character, scene + "/" + role, "", sources);
    }

    /** The game scene's manifest requires the template. */
    public StudioFixture requiresCharacter(String scene, String template) {
        return edge(EdgeKind.REQUIRES_CHARACTER, scene, template);
    }

    /** The game scene's manifest requires an instance of the template in the world. */
    public StudioFixture requiresInstance(String scene, String template, String world) {
        FixtureNode character = state.resolve("template", template, NodeKind.CHARACTER_TEMPLATE);
        FixtureNode where = state.resolve("world", world, NodeKind.WORLD);
        state.manifest(state.scene("scene", scene, SceneType.GAME))
                .set(List.of("instance_requirements", FixturePlaces.key(character), "world_id"), where.key());
        return this;
    }

    /** The game scene's manifest requires that A feels so toward B, at least that strongly. */
    public StudioFixture requiresRelationship(
            String scene, String templateA, String templateB, String type, double minStrength) {
        FixtureNode a = state.resolve("templateA", templateA, NodeKind.CHARACTER_TEMPLATE);
        FixtureNode b = state.resolve("templateB", templateB, NodeKind.CHARACTER_TEMPLATE);
        state.manifest(state.scene("scene", scene, SceneType.GAME))
                .set(
                        List.of("required_relationships", FixturePlaces.key(a) + "_x_" + FixturePlaces.key(b)),
                        Map.of("type", type, "min_strength", minStrength));
        return this;
    }

    /** A further manifest of a game scene, into which goes what is written of it from now on. */
    public StudioFixture manifest(String scene) {
        state.newManifest(state.scene("scene", scene, SceneType.GAME));
        return this;
    }

    /** A template, instance or NPC is in a scene; usually in a new scene node, or in the tags of a content scene. */
    public StudioFixture appearsIn(String character, String scene, EvidenceSource... sources) {
        return edge(EdgeKind.APPEARS_IN, character, scene, sources);
    }

    /** In the world the role is played by a template, instance or NPC, whatever the scene. */
    public StudioFixture casts(String world, String role, String character, EvidenceSource... sources) {
        return write(EdgeKind.CASTS, world, character, role, sources);
    }

    /** The game scene belongs to the world. */
    public StudioFixture setIn(String scene, String world) {
        return edge(EdgeKind.SET_IN, scene, world);
    }

    /** A scene, asset or generation belongs to an arc, which needs no line of its own. */
    public StudioFixture partOfArc(String node, String arc, EvidenceSource... sources) {
        return edge(EdgeKind.PART_OF_ARC, node, arc, sources);
    }

    /** The game scene belongs to a quest. */
    public StudioFixture partOfQuest(String scene, String quest) {
        state.write(state.scene("scene", scene, SceneType.GAME));
        return with("meta.quest_id", quest);
    }

    /** The scene shows the asset; a game scene in a new scene node. */
    public StudioFixture containsAsset(String scene, String asset, EvidenceSource... sources) {
        return edge(EdgeKind.CONTAINS_ASSET, scene, asset, sources);
    }

    /** The asset shows a template or instance: in its linkage, or in its tags when that names another already. */
    public StudioFixture depicts(String asset, String character, EvidenceSource... sources) {
        return edge(EdgeKind.DEPICTS, asset, character, sources);
    }

    /** The NPC looks so in a state such as {@code idle}; of NPC_IDENTITY {@code portrait}, {@code body} or a clip's id. */
    public StudioFixture expressesAs(String npc, String expression, String asset, EvidenceSource... sources) {
        return write(EdgeKind.EXPRESSES_AS, npc, asset, expression, sources);
    }

    /** The job made the asset. */
    public StudioFixture generatedBy(String asset, String generation, EvidenceSource... sources) {
        return edge(EdgeKind.GENERATED_BY, asset, generation, sources);
    }

    /** An asset or generation was made from another of its kind. */
    public StudioFixture derivedFrom(String child, String parent) {
        return edge(EdgeKind.DERIVED_FROM, child, parent);
    }

    /** The job is about a template, instance or NPC. */
    public StudioFixture involvesCharacter(String generation, String character, EvidenceSource... sources) {
        return edge(EdgeKind.INVOLVES_CHARACTER, generation, character, sources);
    }

    /** The job was run for the game scene. */
    public StudioFixture createdFor(String generation, String scene) {
        return edge(EdgeKind.CREATED_FOR, generation, scene);
    }

    /** The job starts from an asset or game scene, which has that role in it. */
    public StudioFixture usesInput(String generation, String role, String input, EvidenceSource... sources) {
        return write(EdgeKind.USES_INPUT, generation, input, role, sources);
    }

    /** The job uses the prompt. */
    public StudioFixture usesPrompt(String generation, String prompt, EvidenceSource... sources) {
        return edge(EdgeKind.USES_PROMPT, generation, prompt, sources);
    }

    /** The prompt or action block names the template. */
    public StudioFixture usesCharacter(String promptOrBlock, String template, EvidenceSource... sources) {
        return edge(EdgeKind.USES_CHARACTER, promptOrBlock, template, sources);
    }

    /** An edge of a kind of one's own between any two nodes. */
    public StudioFixture extensionEdge(String kind, String from, String to) {
        return write(EdgeKind.EXTENSION, from, to, kind);
    }

    /** An edge of any kind of the studio's, from each of the places; from the usual one when none is named. */
    public StudioFixture edge(EdgeKind kind, String from, String to, EvidenceSource... sources) {
        return write(kind, from, to, kind == EdgeKind.EXTENSION ? "related_to" : "", sources);
    }

    private StudioFixture write(EdgeKind kind, String from, String to, String attribute, EvidenceSource... sources) {
        edges.write(kind, from, to, attribute, sources);
        return this;
    }

    // ---- what was written last

    /** Adds another name to the node that was written last. */
    public StudioFixture as(String name) {
        FixtureNode node = state.currentNode();
        state.names().add(new FixtureNode(name, node.id(), node.row()));
        return this;
    }

    /** Goes back to a node: what follows is about its row. */
    public StudioFixture at(String name) {
        state.write(state.resolve("name", name, NodeKind.values()));
        return this;
    }

    /**
     * Writes into the row that was written last: the node's, or the one that holds the edge's evidence.
     *
     * @param path a column, or a place inside its JSON such as {@code meta.cast[0].defaultNpcId}
     * @param value for JSON a text, number, boolean, map (one without an order of its own goes by its keys), list or
     *     null; else
     *     what the column's type takes, or null
     */
    public StudioFixture with(String path, @Nullable Object value) {
        if (path.equals("id")) {
            throw new IllegalArgumentException(
                    "path: ids are not changed; a node called by a number or UUID has it as its id");
        }
        state.current().set(path, value);
        return this;
    }

    /**
     * Writes JSON as it was typed into the row that was written last.
     *
     * @param path a column, or a place inside its JSON
     * @param json any JSON value that a database accepts
     */
    public StudioFixture withJson(String path, String json) {
        return with(path, new FixtureJson.Raw(json));
    }

    /** Makes the template or instance that was written last inactive. */
    public StudioFixture inactive() {
        require("inactive", "is_active");
        return with("is_active", false);
    }

    /** Rates the scene, asset, generation, action block or (its ceiling) world that was written last. */
    public StudioFixture rating(String rating) {
        return switch (state.currentNode().kind()) {
            case SCENE -> with(requireGame() + ".contentRating", rating);
            case ASSET -> with("content_rating", rating);
            case GENERATION -> with("canonical_params.social_context.contentRating", rating);
            case ACTION_BLOCK -> with("tags.content_rating", rating);
            case WORLD -> with("meta.generation.maxContentRating", rating);
            default ->
                throw new IllegalArgumentException(OneLine.of("rating: "
                        + FixtureNames.a(state.currentNode().kind()) + " has none; say it after a scene of the "
                        + "game, an asset, a generation, an action_block or a world"));
        };
    }

    /** Sets the priority of the NPC link that was written last; the highest wins. */
    public StudioFixture priority(int priority) {
        require("priority", "priority");
        return with("priority", priority);
    }

    /** Sets the strength of the relationship that was written last, usually from 0 to 1. */
    public StudioFixture strength(double strength) {
        require("strength", "relationship_strength");
        return with("relationship_strength", strength);
    }

    /**
     * A row of any table of the data dictionary, right or wrong: references may dangle, JSON may be anything.
     *
     * @param columnsAndCells columns and cells in turn; a cell of a JSON column is JSON text, taken as it is. Without
     *     {@code id}
     *     the row gets the next one; other columns that are not named are NULL. The row has no name
     */
    public StudioFixture row(String table, @Nullable Object... columnsAndCells) {
        if (columnsAndCells.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "columnsAndCells: " + columnsAndCells.length + " of them; give column and cell in turn");
        }
        Object id = null;
        for (int i = 0; i < columnsAndCells.length; i += 2) {
            if ("id".equals(columnsAndCells[i])) {
                id = columnsAndCells[i + 1];
            }
        }
        FixtureRow row = state.write(id == null ? state.addRow(table) : state.addRow(table, id.toString()));
        try {
            for (int i = 0; i < columnsAndCells.length; i += 2) {
                String column = String.valueOf(columnsAndCells[i]);
                Object cell = columnsAndCells[i + 1];
                if (!column.equals("id")) {
                    row.set(
                            List.of(column),
                            cell instanceof String json && StudioSchema.isJson(table, column)
                                    ? new FixtureJson.Raw(json)
                                    : cell);
                }
            }
        } catch (IllegalArgumentException e) {
            state.remove(row);
            throw e;
        }
        return this;
    }

    // ---- the end

    /** The id of a node. */
    public NodeId id(String name) {
        return state.resolve("name", name, NodeKind.values()).id();
    }

    /** The id of a node of one kind, such as {@code studio.id("Marla", GameNpc.Id.class)}. */
    public <I extends NodeId> I id(String name, Class<I> type) {
        for (NodeKind kind : NodeKind.values()) {
            FixtureNode node = state.names().names(kind).get(name);
            if (node != null && type.isInstance(node.id())) {
                return type.cast(node.id());
            }
        }
        NodeId id = id(name);
        if (!type.isInstance(id)) {
            throw new IllegalArgumentException(OneLine.of(
                    "type: '" + name + "' is " + FixtureNames.a(id.kind()) + ", whose ids are " + id.getClass()));
        }
        return type.cast(id);
    }

    /** Returns a template or instance, for questions. */
    public CharacterRef character(String name) {
        return (CharacterRef) state.resolve("name", name, NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE)
                .id();
    }

    /** What was written, as rows; without the extensions, which are no rows. Every table of the dictionary exists. */
    public StudioRows rows() {
        return state.toRows();
    }

    /** What was written, as a source. */
    public GraphSource source() {
        return state.extensions().beside(RowsSource.of(rows()));
    }

    /** The graph of what was written. */
    public CharacterGraph graph() {
        return CharacterGraph.load(source());
    }

    /** How many rows there are, and the names of the nodes. */
    @Override
    public String toString() {
        return "StudioFixture of " + rows().size() + " rows\n" + state.names();
    }

    private StudioFixture node(String name, NodeId id, @Nullable FixtureRow row) {
        state.addNode(name, id, row);
        return this;
    }

    private String requireGame() {
        if (!state.currentNode().isGameScene()) {
            throw new IllegalArgumentException("rating: a content scene has none of its own; only its assets have");
        }
        return "meta";
    }

    private void require(String method, String column) {
        String table = state.current().table();
        if (!StudioSchema.columns(table).contains(column)) {
            throw new IllegalArgumentException(
                    method + ": what was written last is a row of " + table + ", which has no " + column);
        }
    }

    private static int number(FixtureRow row) {
        return Integer.parseInt(row.id());
    }

    /** {@code first_sailor} as {@code First sailor}. */
    private static String capitalized(String key) {
        String words = key.replace('_', ' ');
        return words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                + words.substring(words.offsetByCodePoints(0, 1));
    }
}
