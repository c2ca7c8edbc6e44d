package io.charactergraph.query;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import java.util.List;
import java.util.Optional;

/**
 * Whether a scene can be made now: every requirement of its manifests and roles, and whether it is met.
 *
 * @param scene the scene
 * @param world the world asked about, if one was
 * @param requirements the requirements: manifests by row, in each characters, instances, relationships; then the roles
 */
public record Readiness(Scene scene, Optional<World> world, List<Requirement> requirements) implements Answer {

    /** Copies the list. */
    public Readiness {
        requirements = List.copyOf(requirements);
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
        /** A role is played by somebody with a capability. */
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
        /** Nobody can tell from what was loaded. */
        NOT_CHECKED
    }

    /**
     * One requirement.
     *
     * @param kind what is required
     * @param status whether it is met
     * @param subject the character or role, if it is in the graph
     * @param sentence what was asked for and what was found
     */
    public record Requirement(Kind kind, Status status, Optional<GraphNode> subject, String sentence) {

        /** Makes the sentence safe for a line. */
        public Requirement {
            sentence = OneLine.of(sentence);
        }

        @Override
        public String toString() {
            return OneLine.record(this);
        }
    }

    /** Whether no requirement is unmet; what was not checked may still be. */
    public boolean ready() {
        return requirements.stream().noneMatch(requirement -> requirement.status() == Status.UNMET);
    }

    /** The requirements of a status, in order. */
    public List<Requirement> having(Status status) {
        return requirements.stream()
                .filter(requirement -> requirement.status() == status)
                .toList();
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(scene)
                + world.map(node -> " in " + Explanation.name(node)).orElse("")
                + (ready() ? ": ready" : ": not ready"));
        requirements.forEach(requirement -> text.line("  " + requirement.status() + "  " + requirement.sentence()));
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
