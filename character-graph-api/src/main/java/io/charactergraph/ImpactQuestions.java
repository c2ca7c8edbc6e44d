package io.charactergraph;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.ForeignKeys;
import io.charactergraph.model.NodeId;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.query.ImpactOptions;
import io.charactergraph.query.RenameReport;
import io.charactergraph.query.WhereUsed;
import io.charactergraph.query.engine.Deletions;
import io.charactergraph.query.engine.Renames;
import io.charactergraph.query.engine.Users;
import io.charactergraph.state.GraphState;

/** What depends on a node. Got by {@link CharacterGraph#impact}. */
public final class ImpactQuestions {

    private final GraphState state;
    private final NodeId id;

    ImpactQuestions(GraphState state, NodeId id) {
        this.state = state;
        this.id = id;
    }

    /**
     * What refers to the node, directly and through others, at most a thousand; the answer says whether there was more.
     *
     * <pre>{@code
     * graph.impact(new GameNpc.Id(15)).users().byKind();
     * }</pre>
     *
     * @throws IllegalStateException if only a part of the data was loaded
     */
    public WhereUsed users() {
        return Users.find(state, id, ImpactOptions.STANDARD);
    }

    /**
     * What refers to the node, as far as the options say. Cost: in proportion to the edges walked until the limit.
     *
     * <pre>{@code
     * ImpactOptions oneStep = ImpactOptions.STANDARD.withDepth(1).withLimit(100);
     * WhereUsed users = graph.impact(ophelia).users(oneStep);
     * }</pre>
     *
     * @throws IllegalStateException if only a part of the data was loaded
     */
    public WhereUsed users(ImpactOptions options) {
        return Users.find(state, id, options);
    }

    /**
     * What deleting the node's row would do, by the foreign keys that the database declared when the graph was loaded, or the
     * dictionary's where there is no database. Asks no database. The verdict is {@code UNKNOWN} when a table that the graph does
     * not hold could refuse; {@link #confirmDeletion} then counts its rows. Cost: in proportion to what refers to the node and
     * to what goes with it; the first time one pass over the records.
     *
     * <pre>{@code
     * graph.impact(new GameNpc.Id(15)).deletion().verdict(); // UNSAFE, with the blockers
     * }</pre>
     */
    public DeletionReport deletion() {
        return Deletions.of(state, id, state.foreignKeys());
    }

    /** What deleting the node's row would do by other foreign keys than those in force. */
    public DeletionReport deletion(ForeignKeys keys) {
        return Deletions.of(state, id, keys);
    }

    /**
     * What deleting the node's row would do, with the rows counted that refer to it from tables outside the graph. Asks the
     * databases that the graph was loaded from: a fixed number of statements, read only. They answer for now, the graph for the
     * moment of its load. A table that may not be read stays {@code UNKNOWN} and is named. On a filtered graph no database is
     * asked, and the answer is that of {@link #deletion()}.
     *
     * <pre>{@code
     * graph.impact(ophelia).confirmDeletion().elsewhere(); // the foreign keys outside the graph, with their rows
     * }</pre>
     *
     * @throws io.charactergraph.source.GraphLoadException when the outside world fails
     */
    public DeletionReport confirmDeletion() {
        return Deletions.confirmed(state, id);
    }

    /**
     * What stops resolving when the template's key changes; of an instance, its template's.
     *
     * <pre>{@code
     * graph.impact(osric).rename().places();
     * }</pre>
     *
     * @throws IllegalArgumentException if the node is no character
     * @throws IllegalStateException if only a part of the data was loaded
     */
    public RenameReport rename() {
        if (id instanceof CharacterTemplate.Id template) {
            return Renames.of(state, template);
        }
        if (id instanceof CharacterInstance.Id instance) {
            return Renames.of(state, instance);
        }
        throw new IllegalArgumentException(OneLine.of("id: " + id + " is no character; only templates have keys"));
    }
}
