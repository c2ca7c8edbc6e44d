package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.Readiness;
import io.charactergraph.query.Readiness.Kind;
import io.charactergraph.query.Readiness.Status;
import java.util.List;
import java.util.Optional;

/** What {@link Readiness} is made of. */
public record ReadinessParts(Scene scene, Optional<World> world, List<Readiness.Requirement> requirements)
        implements Parts<Readiness> {

    /** Copies the list. */
    public ReadinessParts {
        requirements = FrozenList.copyOf(requirements);
    }

    /** What {@link Readiness.Requirement} is made of. */
    public record Requirement(Kind kind, Status status, Optional<GraphNode> subject, String sentence)
            implements Parts<Readiness.Requirement> {

        /** Makes the sentence safe for a line. */
        public Requirement {
            sentence = OneLine.of(sentence);
        }
    }
}
