package io.charactergraph.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneType;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * The spec's order of ids and of words, for columns. Ids are in wire form: kinds in the order of {@link NodeKind}, numbers as
 * numbers, texts by code point, as Spark compares them.
 */
final class Order {

    private static final String NUMBER = "^[a-z]+:(?:[a-z]+:)?(-?\\d{1,10})(?::|$)";

    private Order() {}

    /** Returns what an id is sorted by: smaller for an earlier id, different for different ids, null for a null id. */
    static Column key(Column id) {
        Column prefix = substring_index(id, ":", 1);
        Column twoWords = substring_index(id, ":", 2);
        return when(
                id.isNotNull(),
                struct(
                        kind(prefix).as("kind"),
                        sceneType(twoWords).as("sceneType"),
                        when(isNumbered(prefix), regexp_extract(id, NUMBER, 1).try_cast("bigint"))
                                .as("number"),
                        when(prefix.equalTo(NodeKind.EXTENSION.prefix()), twoWords)
                                .as("extensionKind"),
                        id.as("id")));
    }

    private static Column kind(Column prefix) {
        return place(
                prefix, Arrays.stream(NodeKind.values()).map(NodeKind::prefix).toList());
    }

    private static Column sceneType(Column twoWords) {
        return place(
                twoWords,
                Arrays.stream(SceneType.values())
                        .map(type -> NodeKind.SCENE.prefix() + ":" + type.idWord())
                        .toList());
    }

    /** The place of a word in a list; behind it for any other word. */
    private static Column place(Column word, List<String> list) {
        Column place = lit(list.size());
        for (int i = 0; i < list.size(); i++) {
            place = when(word.equalTo(list.get(i)), lit(i)).otherwise(place);
        }
        return place;
    }

    /** Whether the ids with that prefix have a number. */
    private static Column isNumbered(Column prefix) {
        return prefix.isin(
                NodeKind.GAME_NPC.prefix(),
                NodeKind.SCENE.prefix(),
                NodeKind.SCENE_ROLE.prefix(),
                NodeKind.ASSET.prefix(),
                NodeKind.GENERATION.prefix(),
                NodeKind.WORLD.prefix());
    }

    /** Collects the ids of a group, each once and in order. Leaves out nulls. */
    static Column ids(Column id) {
        return transform(array_sort(collect_set(key(id))), key -> key.getField("id"));
    }

    /** Collects the ids of a group, of which no two are the same, in order. Leaves out nulls. */
    static Column differentIds(Column id) {
        return transform(array_sort(collect_list(key(id))), key -> key.getField("id"));
    }

    /** Collects the texts of a group, each once and by code point. Leaves out nulls. */
    static Column texts(Column text) {
        return array_sort(collect_set(text));
    }

    /** Collects the words of a group, each once and in the order of their enum. Leaves out nulls. */
    static <E extends Enum<E>> Column words(Class<E> words, Column word) {
        Column[] found = Arrays.stream(words.getEnumConstants())
                .map(constant -> when(max(word.equalTo(constant.name())), lit(constant.name())))
                .toArray(Column[]::new);
        return array_compact(array(found));
    }
}
