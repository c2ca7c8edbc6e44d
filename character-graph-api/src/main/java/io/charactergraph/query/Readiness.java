package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Printout;
import io.charactergraph.internal.TextTable;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.parts.ReadinessParts;
import java.util.List;
import java.util.Optional;

/**
 * Whether a scene can be made now: every requirement of its manifests and roles, and whether it is met.
 *
 * @since 0.1
 */
public final class Readiness extends Value implements Answer {

    private final ReadinessParts parts;

    Readiness(ReadinessParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the scene. */
    public Scene scene() {
        return parts.scene();
    }

    /** Returns the world asked about; absent when the question was about any world. */
    public Optional<World> world() {
        return parts.world();
    }

    /** Returns the requirements: manifests by row, in each characters, instances, relationships; then the roles. */
    public List<Requirement> requirements() {
        return FrozenList.copyOf(parts.requirements(), Requirement.TABLE);
    }

    /** What is required. */
    public enum Kind {
        /** A required character exists. */
        CHARACTER_EXISTS,
        /** A required character is active. */
        CHARACTER_ACTIVE,
        /** A character has an active instance in the world. */
        INSTANCE,
        /** An instance is of at least a version. */
        VERSION,
        /** A role is played by a character with a capability. */
        CAPABILITY,
        /** A relationship holds in type and strength. */
        RELATIONSHIP,
        /** A character is in a state; never checked. */
        STATE
    }

    /** Whether a requirement is met. */
    public enum Status {
        /** It is. */
        MET,
        /** It is not. */
        UNMET,
        /** What was loaded does not say. */
        NOT_CHECKED
    }

    /** One requirement. */
    public static final class Requirement extends Value {

        static final TextTable<Requirement> TABLE = TextTable.of(Requirement.class)
                .text("STATUS", Requirement::status)
                .text("REQUIREMENT", Requirement::sentence);

        private final ReadinessParts.Requirement parts;

        Requirement(ReadinessParts.Requirement parts) {
            super(parts);
            this.parts = parts;
        }

        /** Returns the kind of requirement. */
        public Kind kind() {
            return parts.kind();
        }

        /** Returns whether it is met. */
        public Status status() {
            return parts.status();
        }

        /** Returns the character or role, if it is in the graph. */
        public Optional<GraphNode> subject() {
            return parts.subject();
        }

        /** Returns the sentence that says what is required and what was found. */
        public String sentence() {
            return parts.sentence();
        }

        /** Returns it on one line. */
        @Override
        public String toString() {
            return OneLine.of(status() + "  " + sentence());
        }
    }

    /** Whether no requirement is unmet; what was not checked may still be. */
    public boolean ready() {
        return requirements().stream().noneMatch(requirement -> requirement.status() == Status.UNMET);
    }

    /** The requirements of a status, in order. */
    public List<Requirement> having(Status status) {
        return requirements().stream()
                .filter(requirement -> requirement.status() == status)
                .toList();
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(heading());
        requirements().forEach(requirement -> text.line("  " + requirement.status() + "  " + requirement.sentence()));
        return text.toString();
    }

    /** Returns the requirements as a table, as many as a screen shows; {@link #explain} has all of them. */
    @Override
    public String toString() {
        return new Printout()
                .line(heading())
                .table(Requirement.TABLE, parts.requirements())
                .toString();
    }

    private String heading() {
        return Explanation.name(scene())
                + world().map(node -> " in " + Explanation.name(node)).orElse("")
                + (ready() ? ": ready" : ": not ready");
    }
}
