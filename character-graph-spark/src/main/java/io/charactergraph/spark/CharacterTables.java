package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;

import io.charactergraph.query.AssetReason;
import io.charactergraph.query.GenerationReason;
import io.charactergraph.query.engine.CharacterGraphOf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What belongs to characters, for many templates and instances at once, as tables. They have the answers that the methods of
 * {@link io.charactergraph.CharacterGraph} of the same meaning give for each of them. Nothing is read until an action of Spark asks for it,
 * and nothing comes to the driver.
 *
 * <p>Ids are texts in wire form. The tables have no order; the arrays in them have the order of lists in memory. No column is null unless
 * it says so. A character of which nothing is found has no row.
 *
 * @since 0.1
 */
public final class CharacterTables {

    private final Identity identity;

    CharacterTables(Identity identity) {
        this.identity = identity;
    }

    /**
     * Returns the ids asked for that are no template and no instance of the graph, each once: {@code characterId} text. Empty when
     * all characters are asked for.
     */
    public Dataset<Row> unknown() {
        return identity.unknown();
    }

    /**
     * Returns the scenes of the characters, as {@code findScenesForCharacter}: a row for each character and scene.
     *
     * <ul>
     *   <li>{@code characterId} text: the template or instance
     *   <li>{@code sceneId} text
     *   <li>{@code roles} texts: the roles that the character fills there, in order; may be empty
     *   <li>{@code castRoles} texts: the roles that only a world's binding gives it, in order; may be empty
     *   <li>{@code required} boolean: whether a manifest of the scene requires the template
     *   <li>{@code ways} texts: words of {@link io.charactergraph.query.Way}, in their order; at least one
     * </ul>
     *
     * <p>Cost: one join of the edges to scenes with the nodes of the characters; when instances are among them, one with the worlds of
     * the scenes before it.
     */
    public Dataset<Row> scenes() {
        return new CharacterScenes(identity).answer();
    }

    /**
     * Returns the assets of the characters, as {@code findAssetsForCharacter}: a row for each character and asset.
     *
     * <ul>
     *   <li>{@code characterId} text
     *   <li>{@code assetId} text
     *   <li>{@code reasons} texts: words of {@link AssetReason}, in their order; at least one
     * </ul>
     *
     * <p>Cost: that of the scenes, one join of the edges of assets and generations with the nodes of the characters, and one of the
     * edges of scenes and generations with what was found. There is a row for each asset on the set of each scene of a character.
     */
    public Dataset<Row> assets() {
        return grouped(new CharacterReach(identity).assets(), "assetId", AssetReason.class);
    }

    /**
     * Returns the generations of the characters, as {@code findGenerationsForCharacter}: a row for each character and generation.
     *
     * <ul>
     *   <li>{@code characterId} text
     *   <li>{@code generationId} text
     *   <li>{@code reasons} texts: words of {@link GenerationReason}, in their order; at least one
     * </ul>
     *
     * <p>Cost: as that of {@link #assets}.
     */
    public Dataset<Row> generations() {
        return grouped(new CharacterReach(identity).generations(), "generationId", GenerationReason.class);
    }

    private static <E extends Enum<E>> Dataset<Row> grouped(Dataset<Row> found, String id, Class<E> reasons) {
        return found.groupBy(col(Identity.CHARACTER), col(Steps.OTHER).as(id))
                .agg(Order.words(reasons, col(CharacterReach.REASON)).as("reasons"));
    }

    /**
     * Returns the characters of NPCs, as {@code findCharactersForNpc}: a row for each NPC and each instance that syncs with it, and
     * for each NPC and template.
     *
     * <ul>
     *   <li>{@code npcId} text
     *   <li>{@code characterId} text: an instance or a template
     *   <li>{@code enabled} boolean, {@code direction} text, {@code priority} integer, {@code conditional} boolean: the link of an
     *       instance; null for templates, and {@code direction} also where the link has none
     *   <li>{@code rank} integer: the place of an instance among those of its NPC, from 1; null for templates
     *   <li>{@code viaInstance} boolean: whether one of the template's instances syncs with the NPC; null for instances
     *   <li>{@code legacy} boolean: whether it is the template's own NPC; null for instances
     * </ul>
     *
     * <p>Cost: a join of links with instances. The links of one NPC are sorted in one task.
     */
    public Dataset<Row> npcs() {
        return identity.asked(NpcCharacters.of(identity.graph()));
    }

    /**
     * Returns the nodes of the graphs around the templates among the characters, as {@code getCharacterGraph}: a row for each
     * template and node.
     *
     * <ul>
     *   <li>{@code templateId} text
     *   <li>{@code nodeId} text
     * </ul>
     *
     * <p>Cost: that of the scenes from depth 2, and that of assets and generations at depth 3.
     *
     * @param depth 1: with instances and their worlds; 2: also with NPCs, scenes, roles, arcs, related templates, prompt versions
     *     and action blocks; 3: also with assets and generations
     * @throws IllegalArgumentException if the depth is not 1, 2 or 3
     */
    public Dataset<Row> graphs(int depth) {
        CharacterGraphOf.requireDepth(depth);
        return new GraphsOfTemplates(identity.templates()).nodes(depth);
    }

    /**
     * Returns the edges of the graphs around the templates among the characters, as {@code getCharacterGraph}: a row for each template
     * and edge of which both ends are in the template's graph. The columns are {@code templateId}, text, and those of {@link
     * SparkGraph#edges}.
     *
     * <p>Cost: that of {@link #graphs}, a join of the edges that join nodes of its kinds with the graphs that have one end, and a
     * join of what that gives with the graphs that have the other. There is a row for each edge and each graph that has the end that is
     * in fewer graphs.
     *
     * @param depth as that of {@link #graphs}
     * @throws IllegalArgumentException if the depth is not 1, 2 or 3
     */
    public Dataset<Row> graphEdges(int depth) {
        CharacterGraphOf.requireDepth(depth);
        return new EdgesOfGraphs(identity.templates()).edges(depth);
    }
}
