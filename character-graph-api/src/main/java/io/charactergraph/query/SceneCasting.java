package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Printout;
import io.charactergraph.internal.TextTable;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.model.World;
import io.charactergraph.query.parts.SceneCastingParts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who plays each role of a scene in a world.
 *
 * @since 0.1
 */
public final class SceneCasting extends Value implements Answer {

    private final SceneCastingParts parts;

    SceneCasting(SceneCastingParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the scene. */
    public Scene scene() {
        return parts.scene();
    }

    /** Returns the world. */
    public World world() {
        return parts.world();
    }

    /** Returns every role of the scene, in order. */
    public List<RoleCasting> roles() {
        return FrozenList.copyOf(parts.roles(), RoleCasting.TABLE);
    }

    /** Who plays a role. */
    public static final class RoleCasting extends Value {

        static final TextTable<RoleCasting> TABLE = TextTable.of(RoleCasting.class)
                .text("ROLE", casting -> casting.role().id().role())
                .text("PLAYED BY", RoleCasting::playedBy)
                .text("WHY", casting -> casting.players().isEmpty() ? "" : casting.reason());

        private final SceneCastingParts.RoleCasting parts;

        RoleCasting(SceneCastingParts.RoleCasting parts) {
            super(parts);
            this.parts = parts;
        }

        /** Returns the role. */
        public SceneRole role() {
            return parts.role();
        }

        /** Returns why these players play the role. */
        public CastingReason reason() {
            return parts.reason();
        }

        /** Returns the instances and NPCs that play the role, in order; empty when there are none. */
        public List<GraphNode> players() {
            return parts.players();
        }

        /** Returns the edges of the bindings that decide it, in order. */
        public List<GraphEdge> edges() {
            return parts.edges();
        }

        /** Returns one sentence for each of the edges, in their order. */
        public List<String> because() {
            return parts.because();
        }

        private String playedBy() {
            return players().isEmpty()
                    ? "no character"
                    : players().stream().map(Explanation::name).collect(Collectors.joining(", "));
        }

        /** Returns it on one line. */
        @Override
        public String toString() {
            return OneLine.of(role().id().role() + ": " + playedBy() + "  " + reason());
        }
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(scene()) + " in " + Explanation.name(world()));
        for (RoleCasting casting : roles()) {
            text.line("  " + casting);
            text.because(casting.because());
        }
        return text.toString();
    }

    /** Several castings as one table. */
    static String table(List<SceneCasting> castings) {
        List<Line> lines = castings.stream()
                .flatMap(casting -> casting.roles().stream().map(role -> new Line(casting, role)))
                .toList();
        return new Printout()
                .line(Explanation.count(castings.size(), "scene") + ", " + Explanation.count(lines.size(), "role"))
                .table(Line.TABLE, lines)
                .toString();
    }

    /** A role of a scene in a table of several castings. */
    private record Line(SceneCasting casting, RoleCasting role) {

        static final TextTable<Line> TABLE = TextTable.of(Line.class)
                .name(
                        "SCENE",
                        line -> line.casting().scene().label(),
                        line -> line.casting().scene().id())
                .text("ROLE", line -> line.role().role().id().role())
                .text("PLAYED BY", line -> line.role().playedBy())
                .text(
                        "WHY",
                        line -> line.role().players().isEmpty()
                                ? ""
                                : line.role().reason());
    }

    /** Returns the casting as a table, as many roles as a screen shows; {@link #explain} has all of them, with the evidence. */
    @Override
    public String toString() {
        return new Printout()
                .line(Explanation.name(scene()) + " in " + Explanation.name(world()))
                .table(RoleCasting.TABLE, parts.roles())
                .toString();
    }
}
