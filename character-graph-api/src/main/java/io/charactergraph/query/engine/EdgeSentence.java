package io.charactergraph.query.engine;

import io.charactergraph.graph.index.IndexedGraph;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.schema.Schema;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentence of an edge, from the schema, with the place that proves it, safe for a line. */
final class EdgeSentence {

    private static final Pattern BLANK = Pattern.compile("\\{(from|to|attribute)}");

    private EdgeSentence() {}

    /** Such as {@code Ophelia fills role lost_girl of Act 4 Scene 5 (game_scenes 17, meta.character_roles.lost_girl)}. */
    static String of(IndexedGraph graph, int edge) {
        GraphEdge proof = graph.edge(edge);
        return OneLine.of(say(graph.schema(), proof, name(graph, graph.from(edge)), name(graph, graph.to(edge))) + " ("
                + proof.evidence() + ")");
    }

    /** The label of a node, else its id. */
    static String name(IndexedGraph graph, int node) {
        GraphNode named = graph.node(node);
        return named.label().isBlank() ? named.id().toString() : named.label();
    }

    private static String say(Schema schema, GraphEdge edge, String from, String to) {
        if (edge.kind() == EdgeKind.EXTENSION) {
            return from + " " + edge.wireType() + " " + to;
        }
        String sentence = schema.sentence(
                        edge.kind().wireType(),
                        edge.source().name(),
                        edge.evidence().path())
                .orElseThrow(() -> new IllegalStateException("no place of the schema makes " + edge));
        StringBuilder said = new StringBuilder();
        int at = 0;
        Matcher blank = BLANK.matcher(sentence);
        while (blank.find()) {
            said.append(sentence, at, blank.start())
                    .append(
                            switch (blank.group(1)) {
                                case "from" -> from;
                                case "to" -> to;
                                default -> "'" + edge.detail().attribute() + "'";
                            });
            at = blank.end();
        }
        said.append(sentence, at, sentence.length());
        return said + (edge.detail() instanceof EdgeDetail.NpcLink link && !link.enabled() ? ", disabled" : "");
    }
}
