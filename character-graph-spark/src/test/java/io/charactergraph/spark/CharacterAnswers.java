package io.charactergraph.spark;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.NodeId;
import io.charactergraph.query.FoundAsset;
import io.charactergraph.query.FoundGeneration;
import io.charactergraph.query.FoundScene;
import io.charactergraph.query.NpcCharacters;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** The answers of a graph in memory about all its characters, as the rows that a table should have. */
final class CharacterAnswers {

    private final CharacterGraph graph;
    private final UnaryOperator<String> names;

    /**
     * The answers of a graph.
     *
     * @param names what the ids are called in the tables
     */
    CharacterAnswers(CharacterGraph graph, UnaryOperator<String> names) {
        this.graph = graph;
        this.names = names;
    }

    /** The rows of a table as texts. */
    static List<String> rows(Dataset<Row> table) {
        return table.collectAsList().stream().map(CharacterAnswers::text).toList();
    }

    List<String> scenes() {
        List<String> rows = new ArrayList<>();
        characters().forEach(id -> {
            for (FoundScene found : graph.findScenesForCharacter(id).scenes()) {
                rows.add(text(
                        id, found.scene().id(), found.roles(), found.worldRoles(), found.required(), found.ways()));
            }
        });
        return rows;
    }

    List<String> assets() {
        List<String> rows = new ArrayList<>();
        characters().forEach(id -> {
            for (FoundAsset found : graph.findAssetsForCharacter(id).assets()) {
                rows.add(text(id, found.asset().id(), found.reasons()));
            }
        });
        return rows;
    }

    List<String> generations() {
        List<String> rows = new ArrayList<>();
        characters().forEach(id -> {
            for (FoundGeneration found : graph.findGenerationsForCharacter(id).generations()) {
                rows.add(text(id, found.generation().id(), found.reasons()));
            }
        });
        return rows;
    }

    List<String> npcs() {
        List<String> rows = new ArrayList<>();
        graph.nodes(GameNpc.class).forEach(npc -> {
            NpcCharacters found = graph.findCharactersForNpc(npc.id());
            int rank = 0;
            for (NpcCharacters.LinkedInstance linked : found.instances()) {
                rows.add(text(
                        npc.id(),
                        linked.instance().id(),
                        linked.link().enabled(),
                        linked.link().direction().orElse(null),
                        linked.link().priority(),
                        linked.link().conditional(),
                        ++rank,
                        null,
                        null));
            }
            for (NpcCharacters.LinkedTemplate linked : found.templates()) {
                rows.add(text(
                        npc.id(),
                        linked.template().id(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        linked.viaInstance(),
                        linked.legacy()));
            }
        });
        return rows;
    }

    List<String> graphs(int depth) {
        List<String> rows = new ArrayList<>();
        graph.nodes(CharacterTemplate.class).forEach(template -> {
            for (NodeId node :
                    graph.getCharacterGraph(template.id(), depth).select().ids()) {
                rows.add(text(template.id(), node));
            }
        });
        return rows;
    }

    List<String> graphEdges(int depth) {
        List<String> rows = new ArrayList<>();
        graph.nodes(CharacterTemplate.class)
                .forEach(template -> graph.getCharacterGraph(template.id(), depth)
                        .typed()
                        .edges()
                        .forEach(edge -> rows.add(text(
                                template.id(),
                                edge.from(),
                                edge.wireType(),
                                edge.to(),
                                edge.source(),
                                edge.evidence().path()))));
        return rows;
    }

    /** All templates and instances. */
    private Stream<CharacterRef> characters() {
        return Stream.concat(
                graph.nodes(CharacterTemplate.class).map(node -> (CharacterRef) node.id()),
                graph.nodes(CharacterInstance.class).map(node -> (CharacterRef) node.id()));
    }

    List<String> usage() {
        return graph.usage().all().stream()
                .map(stats -> text(
                        stats.template().id(),
                        stats.instances(),
                        stats.npcs(),
                        stats.scenes(),
                        stats.assets(),
                        stats.assetsDirect(),
                        stats.generations(),
                        stats.promptVersions(),
                        stats.actionBlocks(),
                        stats.worldIds(),
                        stats.sceneIds(),
                        stats.relatedTemplateIds(),
                        stats.lastUsed().map(CharacterAnswers::micros).orElse(null)))
                .toList();
    }

    List<String> neverUsed() {
        return graph.usage().neverUsed().stream()
                .map(template -> text(template.id()))
                .toList();
    }

    /** The ranking of the templates of this graph, in order. */
    List<String> ranking() {
        return graph.usage().ranking().stream()
                .map(stats -> text(stats.template().id(), stats.scenes(), stats.assetsDirect(), stats.generations()))
                .toList();
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private String text(@Nullable Object... values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add(named(value));
        }
        return texts.toString();
    }

    private String named(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(this::named).toList().toString();
        }
        return value instanceof NodeId id ? names.apply(id.toString()) : Texts.whole(String.valueOf(value));
    }

    private static String text(Row row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < row.length(); i++) {
            values.add(value(row.get(i)));
        }
        return values.toString();
    }

    private static String value(@Nullable Object value) {
        return value instanceof scala.collection.Seq<?> list
                ? CollectionConverters.asJava(list).stream()
                        .map(CharacterAnswers::value)
                        .toList()
                        .toString()
                : String.valueOf(value);
    }
}
