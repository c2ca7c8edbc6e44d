package io.charactergraph.spark;

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
     * <p>Cost: one join of the edges of scenes with the nodes of the characters, and one of the edges of templates with their instances.
     */
    public Dataset<Row> scenes() {
        return new CharacterScenes(identity).answer();
    }
}
