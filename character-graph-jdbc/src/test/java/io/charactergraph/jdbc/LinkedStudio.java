package io.charactergraph.jdbc;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A studio in PostgreSQL that is written to, and what that does to its graph. */
final class LinkedStudio {

    private final TestDatabase database;
    private final CharacterLinkage linkage;
    private Set<String> edges;

    private LinkedStudio(StudioRows rows) {
        this.database = TestDatabase.of(rows);
        this.linkage = CharacterLinkage.of(database.dataSource());
        this.edges = edges();
    }

    static LinkedStudio hamlet() {
        return new LinkedStudio(SampleStudio.hamlet());
    }

    static LinkedStudio of(StudioRows rows) {
        return new LinkedStudio(rows);
    }

    TestDatabase database() {
        return database;
    }

    CharacterLinkage linkage() {
        return linkage;
    }

    CharacterGraph load() {
        return CharacterGraph.load(JdbcGraphSource.of(database.dataSource()));
    }

    /** Runs SQL, which counts as how things were. */
    LinkedStudio given(String sql) {
        database.execute(sql);
        edges = edges();
        return this;
    }

    String json(String table, String column, Object id) {
        return database.ask("select cast(" + column + " as text) from " + table + " where id = '" + id + "'");
    }

    /** What the graph has more ({@code +}) and less ({@code -}) than when this was last asked. */
    List<String> edgeChanges() {
        Set<String> now = edges();
        List<String> changes = new ArrayList<>();
        edges.stream().filter(edge -> !now.contains(edge)).forEach(edge -> changes.add("- " + edge));
        now.stream().filter(edge -> !edges.contains(edge)).forEach(edge -> changes.add("+ " + edge));
        edges = now;
        return changes;
    }

    private Set<String> edges() {
        Set<String> all = new TreeSet<>();
        load().typed().edges().forEach(edge -> all.add(text(edge)));
        return all;
    }

    private static String text(GraphEdge edge) {
        return edge.from() + " " + edge.wireType() + " " + edge.to() + " " + edge.source()
                + (edge.sceneNodeId().isPresent() ? " " + edge.sceneNodeId().getAsInt() : "")
                + (edge.detail().attribute().isEmpty()
                        ? ""
                        : " " + edge.detail().attribute());
    }

    /** The id of a template of Hamlet. */
    static String template(int number) {
        return String.format(Locale.ROOT, "character:0a000000-0000-4000-8000-%012d", number);
    }

    /** The id of an instance of Hamlet. */
    static String instance(int world, int template) {
        return String.format(Locale.ROOT, "instance:0b000000-0000-4000-8000-%09d%03d", world, template);
    }

    static CharacterRef ref(String text) {
        return CharacterRef.parse(text);
    }

    static CharacterTemplate.Id templateId(int number) {
        return (CharacterTemplate.Id) io.charactergraph.model.NodeId.parse(template(number));
    }
}
