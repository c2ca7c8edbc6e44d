package io.charactergraph.json.stream;

import io.charactergraph.check.CheckReport;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.query.FoundPath;
import io.charactergraph.query.FoundPaths;
import io.charactergraph.query.Lineage;
import io.charactergraph.query.RatingRollUp;
import io.charactergraph.query.Suggestions;
import io.charactergraph.query.UnresolvedReferences;
import io.charactergraph.query.WhereUsed;
import io.charactergraph.query.Why;
import java.util.Collection;
import java.util.List;

/** Writes answers about nodes of any kind. */
final class NodeAnswers {

    private final JsonOut out;
    private final AnswerWriter answers;

    NodeAnswers(JsonOut out, AnswerWriter answers) {
        this.out = out;
        this.answers = answers;
    }

    void whereUsed(WhereUsed answer) {
        answers.node("node", answer.node());
        out.objects("uses", answer.uses(), use -> {
            answers.node("node", use.node());
            out.property("distance", use.distance());
            out.property("edgeType", use.kind().wireType());
            out.texts("because", use.because());
            answers.proof(use.path());
        });
        out.property("truncated", answer.more());
        out.objects("outside", answer.outside(), reference -> {
            out.property("table", reference.table());
            out.property("rowId", reference.rowId());
            out.property("path", reference.path());
        });
        out.list("unresolved", answer.unresolved().all(), reference -> MetaWriter.unresolved(out, reference));
        out.property("recordsLoaded", answer.recordsLoaded());
    }

    void deletion(DeletionReport answer) {
        answers.node("node", answer.node());
        out.property("verdict", JsonOut.word(answer.verdict()));
        places("deleted", answer.deleted());
        places("cleared", answer.cleared());
        places("blocking", answer.blocking());
        places("outside", answer.outside());
        places("dangling", answer.dangling());
        out.objects("elsewhere", answer.elsewhere(), use -> {
            out.property("table", use.key().table());
            out.texts("columns", use.key().columns());
            use.rows().ifPresent(rows -> out.property("rows", rows));
        });
        answers.nodes("keptAlive", answer.keptAlive());
        out.texts("unknowns", answer.unknowns());
    }

    private void places(String name, List<DeletionReport.Place> places) {
        out.objects(name, places, place -> {
            out.property("table", place.table());
            out.property("rowId", place.rowId());
            out.property("path", place.path());
            out.property("target", place.target().toString());
        });
    }

    void lineage(Lineage answer) {
        answers.node("node", answer.start());
        relatives("ancestors", answer.ancestors());
        relatives("descendants", answer.descendants());
        out.objects("ends", answer.ends(), end -> {
            answers.node("node", end.node());
            out.words("sides", end.sides());
            out.texts("because", end.because());
            answers.proof(end.edges());
        });
    }

    private void relatives(String name, List<Lineage.Relative> relatives) {
        out.objects(name, relatives, relative -> {
            answers.node("node", relative.node());
            out.property("distance", relative.distance());
            out.property("because", relative.because());
            answers.proof(List.of(relative.edge()));
        });
    }

    void paths(FoundPaths answer) {
        answers.nodes("from", answer.from());
        answers.nodes("to", answer.to());
        out.property("maxLength", answer.maxLength());
        out.objects("paths", answer.paths(), this::path);
        out.property("truncated", answer.more());
    }

    void path(FoundPath path) {
        answers.nodes("nodes", path.nodes());
        answers.edges("edges", path.steps().stream().map(FoundPath.Step::edge).toList());
        out.property("length", path.length());
        out.property("description", path.toString());
    }

    void why(Why answer) {
        answers.node("from", answer.from());
        answers.node("to", answer.to());
        out.words("reasons", answer.reasons());
        out.texts("because", answer.because());
        answer.path().ifPresent(path -> {
            out.beginObject("path");
            path(path);
            out.endObject();
        });
        List<GraphEdge> proof = answer.edges();
        answers.proof(proof);
    }

    void rating(RatingRollUp answer) {
        answers.node("node", answer.subject());
        out.propertyOrNull("rating", answer.rating());
        answer.cause().ifPresent(cause -> answers.node("cause", cause));
        out.texts("because", answer.because());
        answers.proof(answer.path());
    }

    void unresolved(UnresolvedReferences answer) {
        out.list("items", answer.all(), reference -> MetaWriter.unresolved(out, reference));
        out.property("count", answer.all().size());
        out.texts("owners", texts(answer.owners()));
    }

    void findings(CheckReport report) {
        out.objects("items", report.findings(), finding -> {
            out.property("rule", finding.rule());
            out.property("severity", JsonOut.word(finding.severity()));
            out.texts("nodes", texts(finding.nodes()));
            finding.evidence().stream().findFirst().ifPresent(place -> {
                out.property("table", place.table());
                out.property("rowId", place.rowId());
                out.property("path", place.path());
            });
            out.property("message", finding.sentence());
            out.property("remedy", finding.remedy());
        });
        out.property("count", report.findings().size());
    }

    private static List<String> texts(Collection<NodeId> ids) {
        return ids.stream().map(NodeId::toString).toList();
    }

    void suggestions(Suggestions answer) {
        out.property("text", answer.text());
        answers.nodes("items", answer.nodes());
        out.property("truncated", answer.more());
    }
}
