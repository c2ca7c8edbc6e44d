package io.charactergraph.spark;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.query.FoundScene;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/** The answers of a graph in memory about all its characters, as the rows that a table should have. */
final class CharacterAnswers {

    private CharacterAnswers() {}

    /** The rows of a table as texts. */
    static List<String> rows(Dataset<Row> table) {
        return table.collectAsList().stream().map(CharacterAnswers::text).toList();
    }

    static List<String> scenes(CharacterGraph graph) {
        List<String> rows = new ArrayList<>();
        characters(graph).forEach(id -> {
            for (FoundScene found : graph.findScenesForCharacter(id).scenes()) {
                rows.add(text(
                        id, found.scene().id(), found.roles(), found.worldRoles(), found.required(), found.ways()));
            }
        });
        return rows;
    }

    /** All templates and instances. */
    static Stream<CharacterRef> characters(CharacterGraph graph) {
        return Stream.concat(
                graph.nodes(CharacterTemplate.class).map(node -> (CharacterRef) node.id()),
                graph.nodes(CharacterInstance.class).map(node -> (CharacterRef) node.id()));
    }

    private static String text(Object... values) {
        return Stream.of(values).map(CharacterAnswers::text).toList().toString();
    }

    private static String text(Row row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < row.length(); i++) {
            values.add(text(row.get(i)));
        }
        return values.toString();
    }

    private static String text(Object value) {
        if (value instanceof java.util.Collection<?> list) {
            return list.stream().map(CharacterAnswers::text).toList().toString();
        }
        return value instanceof scala.collection.Seq<?> list
                ? CollectionConverters.asJava(list).stream()
                        .map(CharacterAnswers::text)
                        .toList()
                        .toString()
                : Texts.whole(String.valueOf(value));
    }
}
