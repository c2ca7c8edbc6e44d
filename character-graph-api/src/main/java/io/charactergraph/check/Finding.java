package io.charactergraph.check;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.Evidence;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.UnresolvedReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that a rule found. Immutable; equal when all parts are.
 *
 * @param rule the id of the rule
 * @param severity how bad
 * @param nodes the nodes that it is about, the primary one first; empty when it is about none, such as a row of nobody
 * @param evidence where it stands: table, row, path; the first {@value #MOST_EVIDENCE} places when there are more
 * @param sentence what is wrong, in one sentence without a full stop
 * @param remedy what to do, likewise
 * @param key what tells the finding from all others of the same studio, for lists of findings that are known already: the same
 *     in every load, whatever the order, the wording or the severity; half surrogates are U+FFFD, so that it can be kept in a file
 * @param reference the unresolved reference that it is about, if it is about one
 * @param edge the edge that it is about, if it is about a single one
 */
public record Finding(
        String rule,
        Severity severity,
        List<NodeId> nodes,
        List<Evidence> evidence,
        String sentence,
        String remedy,
        String key,
        Optional<UnresolvedReference> reference,
        Optional<GraphEdge> edge) {

    /** How many places a finding names at most. */
    public static final int MOST_EVIDENCE = 20;

    /** Copies the lists, and makes the sentence and the remedy safe for a line. */
    public Finding {
        nodes = List.copyOf(nodes);
        evidence = List.copyOf(evidence);
        sentence = OneLine.of(sentence);
        remedy = OneLine.of(remedy);
    }

    /** Starts a finding of a rule. */
    public static Builder of(Rule rule) {
        return new Builder(rule.id(), rule.severity());
    }

    /** The node that it is about before all others, if there is one. */
    public Optional<NodeId> primary() {
        return nodes.isEmpty() ? Optional.empty() : Optional.of(nodes.get(0));
    }

    /** The same with another severity. */
    public Finding withSeverity(Severity other) {
        return other == severity
                ? this
                : new Finding(rule, other, nodes, evidence, sentence, remedy, key, reference, edge);
    }

    /** Such as {@code ERROR role-unfilled: nobody fills role ghost of 1.1 (game_scenes 11, meta.cast)}. */
    @Override
    public String toString() {
        return OneLine.of(
                severity + " " + rule + ": " + sentence + (evidence.isEmpty() ? "" : " (" + evidence.get(0) + ")"));
    }

    /** Puts a finding together. What it is <i>about</i> and where it stands <i>at</i> make its key; the rest does not. */
    public static final class Builder {

        private final String rule;
        private final Severity severity;
        private final Set<NodeId> nodes = new LinkedHashSet<>();
        private final List<Evidence> evidence = new ArrayList<>();
        private final StringBuilder key = new StringBuilder();
        private String sentence = "";
        private String remedy = "";
        private Optional<UnresolvedReference> reference = Optional.empty();
        private Optional<GraphEdge> edge = Optional.empty();

        private Builder(String rule, Severity severity) {
            this.rule = rule;
            this.severity = severity;
            key.append(rule);
        }

        /** A node that it is about; the first one is the primary node. */
        public Builder about(NodeId node) {
            identify(node);
            return with(node);
        }

        /** A node that has to do with it, and that does not tell it from others. */
        public Builder with(NodeId node) {
            nodes.add(node);
            return this;
        }

        /** The place that it is about. */
        public Builder at(Evidence place) {
            identify(text(place));
            return because(place);
        }

        /** A place that proves it, and that does not tell it from others. */
        public Builder because(Evidence place) {
            if (evidence.size() < MOST_EVIDENCE && !evidence.contains(place)) {
                evidence.add(place);
            }
            return this;
        }

        /** The unresolved reference that it is about, which is its place too. */
        public Builder about(UnresolvedReference unresolved) {
            reference = Optional.of(unresolved);
            at(new Evidence(unresolved.table(), unresolved.rowId(), unresolved.path()));
            identify("'" + unresolved.text() + "'");
            return this;
        }

        /** The edge that it is about, which is its place too; the nodes that it joins must be named besides. */
        public Builder about(GraphEdge single) {
            edge = Optional.of(single);
            single.sceneNodeId().ifPresent(node -> identify("scene node " + node));
            return at(single.evidence());
        }

        /** What is wrong. */
        public Builder sentence(String text) {
            sentence = text;
            return this;
        }

        /** What to do. */
        public Builder remedy(String text) {
            remedy = text;
            return this;
        }

        /** A further text that tells it from others. */
        public Builder telling(String text) {
            identify(text);
            return this;
        }

        /**
         * The finding.
         *
         * @throws IllegalStateException if it has no sentence or no remedy
         */
        public Finding build() {
            if (sentence.isEmpty() || remedy.isEmpty()) {
                throw new IllegalStateException(OneLine.of("A finding of " + rule + " needs a sentence and a remedy"));
            }
            return new Finding(
                    rule,
                    severity,
                    List.copyOf(nodes),
                    evidence,
                    sentence,
                    remedy,
                    Texts.whole(key.toString()),
                    reference,
                    edge);
        }

        /** A place as it stands in keys: exact, where its own text is made safe for a line. */
        private static String text(Evidence place) {
            return place.table()
                    + (place.rowId().isEmpty() ? "" : " " + place.rowId())
                    + (place.path().isEmpty() ? "" : ", " + place.path());
        }

        private void identify(Object part) {
            key.append(" | ").append(part);
        }
    }
}
