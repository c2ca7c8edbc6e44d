package io.charactergraph.spark;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneType;
import org.apache.spark.sql.Column;

/** The parts of a role's id, {@code role:<scene number>:<role name>}, in columns. */
final class Roles {

    private static final String PREFIX = NodeKind.SCENE_ROLE.prefix() + ":";
    private static final String SCENE = NodeKind.SCENE.prefix() + ":" + SceneType.GAME.idWord() + ":";

    private Roles() {}

    static Column isRole(Column id) {
        return id.startsWith(PREFIX);
    }

    /** The scene of a role; any other id as it is. */
    static Column sceneOf(Column id) {
        Column number = substring_index(substring_index(id, ":", 2), ":", -1);
        return when(isRole(id), concat(lit(SCENE), number)).otherwise(id);
    }

    /** The name of a role. */
    static Column nameOf(Column role) {
        Column number = substring_index(role, ":", 2);
        return substring(role, length(number).plus(2), length(role));
    }
}
