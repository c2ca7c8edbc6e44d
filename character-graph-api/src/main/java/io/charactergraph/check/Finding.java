package io.charactergraph.check;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextTable;
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
 * @since 0.1
 */
public final class Finding {

    /** How many places a finding names at most. */
    public static final int MOST_EVIDENCE = 20;

    static final TextTable<Finding> TABLE = TextTable.of(Finding.class)
            .text("SEVERITY", finding -> finding.severity().word())
            .text("RULE", Finding::rule)
            .text("SENTENCE", Finding::sentence);

    private final Parts parts;

    Finding(Parts parts) {
        this.parts = parts;
    }

    /** Returns the id of the rule. */
    public String rule() {
        return parts.rule();
    }

    /** Returns how bad it is. */
    public Severity severity() {
        return parts.severity();
    }

    /** Returns the nodes that it is about, the primary one first; empty when it is about none. */
    public List<NodeId> nodes() {
        return parts.nodes();
    }

    /** Returns the places of the evidence: table, row and path; the first {@value #MOST_EVIDENCE} when there are more. */
    public List<Evidence> evidence() {
        return parts.evidence();
    }

    /** Returns what is wrong, in one sentence without a full stop. */
    public String sentence() {
        return parts.sentence();
    }

    /** Returns what to do, in one sentence without a full stop. */
    public String remedy() {
        return parts.remedy();
    }

    /**
     * Returns the text that identifies the finding among all findings of a studio, for lists of known findings. It is the
     * same in every load and does not depend on order, wording or severity. It can be stored in a file: half surrogates are
     * replaced by U+FFFD.
     */
    public String key() {
        return parts.key();
    }

    /** Returns the unresolved reference that it is about, if it is about one. */
    public Optional<UnresolvedReference> reference() {
        return parts.reference();
    }

    /** Returns the edge that it is about, if it is about a single one. */
    public Optional<GraphEdge> edge() {
        return parts.edge();
    }

    /** Starts a finding of a rule. */
    public static Builder of(Rule rule) {
        return new Builder(rule.id(), rule.severity());
    }

    /** Returns the primary node, if there is one. */
    public Optional<NodeId> primary() {
        return nodes().isEmpty() ? Optional.empty() : Optional.of(nodes().get(0));
    }

    /** Returns the same finding with another severity. */
    public Finding withSeverity(Severity other) {
        return other == severity()
                ? this
                : new Finding(new Parts(
                        rule(), other, nodes(), evidence(), sentence(), remedy(), key(), reference(), edge()));
    }

    /** Such as {@code ERROR role-unfilled: no character fills role ghost of 1.1 (game_scenes 11, meta.cast)}. */
    @Override
    public String toString() {
        return OneLine.of(severity() + " " + rule() + ": " + sentence()
                + (evidence().isEmpty() ? "" : " (" + evidence().get(0) + ")"));
    }

    /** Builds a finding. Its key consists of the rule, what it is <i>about</i> and the places it is <i>at</i>. */
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

        /** Adds a node that it is about, which is part of the key; the first one is the primary node. */
        public Builder about(NodeId node) {
            identify(node);
            return with(node);
        }

        /** Adds a node that is related to it and is not part of the key. */
        public Builder with(NodeId node) {
            nodes.add(node);
            return this;
        }

        /** Adds the place of the evidence, which is part of the key. */
        public Builder at(Evidence place) {
            identify(text(place));
            return because(place);
        }

        /** Adds a place that proves it and is not part of the key. */
        public Builder because(Evidence place) {
            if (evidence.size() < MOST_EVIDENCE && !evidence.contains(place)) {
                evidence.add(place);
            }
            return this;
        }

        /** Sets the unresolved reference that it is about; its place is part of the key. */
        public Builder about(UnresolvedReference unresolved) {
            reference = Optional.of(unresolved);
            at(new Evidence(unresolved.table(), unresolved.rowId(), unresolved.path()));
            identify("'" + unresolved.text() + "'");
            return this;
        }

        /** Sets the edge that it is about; its place is part of the key. Add the nodes at its ends as well. */
        public Builder about(GraphEdge single) {
            edge = Optional.of(single);
            single.sceneNodeId().ifPresent(node -> identify("scene node " + node));
            return at(single.evidence());
        }

        /** Sets the sentence that says what is wrong, without a full stop. */
        public Builder sentence(String text) {
            sentence = text;
            return this;
        }

        /** Sets the sentence that says what to do, without a full stop. */
        public Builder remedy(String text) {
            remedy = text;
            return this;
        }

        /** Adds a text to the key. */
        public Builder identifiedBy(String text) {
            identify(text);
            return this;
        }

        /**
         * Returns the finding.
         *
         * @throws IllegalStateException if it has no sentence or no remedy
         */
        public Finding build() {
            if (sentence.isEmpty() || remedy.isEmpty()) {
                throw new IllegalStateException(OneLine.of("A finding of " + rule + " needs a sentence and a remedy"));
            }
            return new Finding(new Parts(
                    rule,
                    severity,
                    List.copyOf(nodes),
                    evidence,
                    sentence,
                    remedy,
                    Texts.whole(key.toString()),
                    reference,
                    edge));
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

    /** Returns whether the other has equal parts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Finding that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Everything that it consists of; not public, so that it can grow. */
    record Parts(
            String rule,
            Severity severity,
            List<NodeId> nodes,
            List<Evidence> evidence,
            String sentence,
            String remedy,
            String key,
            Optional<UnresolvedReference> reference,
            Optional<GraphEdge> edge) {

        Parts {
            nodes = List.copyOf(nodes);
            evidence = List.copyOf(evidence);
            sentence = OneLine.of(sentence);
            remedy = OneLine.of(remedy);
        }
    }
}
