package io.charactergraph.json.stream;

import io.charactergraph.check.CheckReport;
import io.charactergraph.graph.TypedGraph;
import io.charactergraph.graph.index.TypedGraphs;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.Answer;
import io.charactergraph.query.ArcView;
import io.charactergraph.query.CharacterAssets;
import io.charactergraph.query.CharacterGenerations;
import io.charactergraph.query.CharacterScenes;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.query.FoundPath;
import io.charactergraph.query.FoundPaths;
import io.charactergraph.query.Lineage;
import io.charactergraph.query.NpcCharacters;
import io.charactergraph.query.RatingRollUp;
import io.charactergraph.query.Readiness;
import io.charactergraph.query.Relationships;
import io.charactergraph.query.RenameReport;
import io.charactergraph.query.SceneCasting;
import io.charactergraph.query.SceneView;
import io.charactergraph.query.Suggestions;
import io.charactergraph.query.Together;
import io.charactergraph.query.UnresolvedReferences;
import io.charactergraph.query.UsageStats;
import io.charactergraph.query.WhereUsed;
import io.charactergraph.query.Why;
import io.charactergraph.query.WorldView;
import io.charactergraph.state.GraphState;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.exc.JacksonIOException;

/** Writes answers, each as one object. */
public final class AnswerWriter {

    private final JsonOut out;
    private final NodeWriter nodes;
    private final EdgeWriter edges;
    private final boolean withEdges;

    private AnswerWriter(GraphState state, JsonOut out, boolean withEdges) {
        TypedGraph graph = TypedGraphs.of(state.shown().graph());
        this.out = out;
        this.nodes = new NodeWriter(graph, out);
        this.edges = new EdgeWriter(state, out);
        this.withEdges = withEdges;
    }

    /**
     * Writes an answer. The stream stays open.
     *
     * @param withEdges whether to write with each thing found the edges that prove it
     * @throws IOException if the stream fails
     * @throws IllegalArgumentException if there is no JSON for answers of its class
     */
    public static void write(GraphState state, OutputStream stream, Answer answer, boolean withEdges)
            throws IOException {
        try (JsonOut out = new JsonOut(stream)) {
            out.beginObject();
            new AnswerWriter(state, out, withEdges).properties(answer);
            out.endObject();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void properties(Answer answer) {
        if (!ofCharacter(answer) && !ofScene(answer) && !ofNode(answer)) {
            throw new IllegalArgumentException("answer: there is no JSON for a "
                    + answer.getClass().getSimpleName() + "; see docs/json.md for the answers that have one");
        }
    }

    private boolean ofCharacter(Answer answer) {
        CharacterAnswers writer = new CharacterAnswers(out, this);
        if (answer instanceof CharacterScenes scenes) {
            writer.scenes(scenes);
        } else if (answer instanceof CharacterAssets assets) {
            writer.assets(assets);
        } else if (answer instanceof CharacterGenerations generations) {
            writer.generations(generations);
        } else if (answer instanceof NpcCharacters characters) {
            writer.npc(characters);
        } else if (answer instanceof UsageStats usage) {
            writer.usage(usage);
        } else if (answer instanceof Relationships relationships) {
            writer.relationships(relationships);
        } else if (answer instanceof Together together) {
            writer.together(together);
        } else if (answer instanceof RenameReport rename) {
            writer.rename(rename);
        } else {
            return false;
        }
        return true;
    }

    private boolean ofScene(Answer answer) {
        SceneAnswers writer = new SceneAnswers(out, this);
        if (answer instanceof SceneView view) {
            writer.view(view);
        } else if (answer instanceof SceneCasting casting) {
            writer.casting(casting);
        } else if (answer instanceof Readiness readiness) {
            writer.readiness(readiness);
        } else if (answer instanceof ArcView arc) {
            writer.arc(arc);
        } else if (answer instanceof WorldView world) {
            writer.world(world);
        } else {
            return false;
        }
        return true;
    }

    private boolean ofNode(Answer answer) {
        NodeAnswers writer = new NodeAnswers(out, this);
        if (answer instanceof WhereUsed used) {
            writer.whereUsed(used);
        } else if (answer instanceof DeletionReport deletion) {
            writer.deletion(deletion);
        } else if (answer instanceof Lineage lineage) {
            writer.lineage(lineage);
        } else if (answer instanceof FoundPaths paths) {
            writer.paths(paths);
        } else if (answer instanceof FoundPath path) {
            writer.path(path);
        } else if (answer instanceof Why why) {
            writer.why(why);
        } else if (answer instanceof RatingRollUp rating) {
            writer.rating(rating);
        } else if (answer instanceof UnresolvedReferences unresolved) {
            writer.unresolved(unresolved);
        } else if (answer instanceof Suggestions suggestions) {
            writer.suggestions(suggestions);
        } else if (answer instanceof CheckReport report) {
            writer.findings(report);
        } else {
            return false;
        }
        return true;
    }

    /** A property that is a node. */
    void node(String name, GraphNode node) {
        out.beginObject(name);
        nodes.properties(node);
        out.endObject();
    }

    /** The properties of a node in an object that has been begun. */
    void properties(GraphNode node) {
        nodes.properties(node);
    }

    /** An array of nodes. */
    void nodes(String name, Collection<? extends GraphNode> those) {
        out.list(name, those, nodes::write);
    }

    /** An array of edges. */
    void edges(String name, List<GraphEdge> those) {
        out.list(name, those, edges::write);
    }

    /** An edge as a property. */
    void edge(String name, GraphEdge edge) {
        out.beginObject(name);
        edges.properties(edge);
        out.endObject();
    }

    /** The edges that prove something, if they are asked for. */
    void proof(List<GraphEdge> those) {
        if (withEdges) {
            edges("edges", those);
        }
    }
}
