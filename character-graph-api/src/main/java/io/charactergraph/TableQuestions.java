package io.charactergraph;

import io.charactergraph.model.Coverage;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.query.UnresolvedReferences;
import io.charactergraph.query.parts.UnresolvedReferencesParts;
import io.charactergraph.schema.Basis;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadScope;
import io.charactergraph.state.GraphState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What was read of the tables beside nodes and edges. Obtained from {@link CharacterGraph#tables}.
 *
 * <p>Immutable, and safe for any number of threads.
 *
 * @since 0.1
 */
public final class TableQuestions {

    private final GraphState state;

    TableQuestions(GraphState state) {
        this.state = state.shown();
    }

    /**
     * Returns the one thing that the graph was loaded for.
     *
     * <pre>{@code
     * graph.tables().scope(); // empty: everything was loaded
     * }</pre>
     *
     * @return empty when everything was loaded
     */
    public Optional<LoadScope> scope() {
        return state.scope();
    }

    /**
     * Returns the tables that a load for one thing read from end to end. A database's table is, when it lacks an index that the
     * load needs, see {@code JdbcGraphSource.indexes}; rows in memory always are.
     *
     * <pre>{@code
     * graph.tables().scanned(); // none: everything was loaded
     * }</pre>
     *
     * @return the tables, in order; none when everything was loaded
     */
    public Set<StudioTable> scanned() {
        return state.scanned();
    }

    /**
     * Returns what was read of each table. Under a rating ceiling its counts are all 0, because they would show how much is hidden.
     *
     * <pre>{@code
     * graph.tables().coverage().gaps(); // what was not read, or not whole
     * }</pre>
     */
    public Coverage coverage() {
        return state.coverage();
    }

    /**
     * Returns the references that point nowhere, to be asked by owner, reason or missing id.
     *
     * <pre>{@code
     * graph.tables().unresolved().counts();
     * }</pre>
     *
     * @throws io.charactergraph.model.ScopeException if only a part of the data was loaded
     */
    public UnresolvedReferences unresolved() {
        state.requireWhole("what points nowhere");
        return new UnresolvedReferencesParts(state.unresolved()).answer();
    }

    /**
     * Returns the rows that were kept whole, as far as what they belong to is in the graph.
     *
     * <pre>{@code
     * graph.tables().records().manifests();
     * }</pre>
     *
     * @throws io.charactergraph.model.ScopeException if only a part of the data was loaded
     */
    public GraphRecords records() {
        state.requireWhole("the list of records");
        return state.records();
    }

    /**
     * Returns the moment of which the rows of a source are, by the clock of its database: everything that was committed before is
     * in the graph, and a row that was written later is newer than the graph. To compare with times that the database has
     * written: this process's clock can differ.
     *
     * <pre>{@code
     * Optional<Instant> asOf = graph.tables().snapshotTime("postgresql"); // empty for rows in memory
     * }</pre>
     *
     * @param source the name of the source, as the coverage has it
     * @return the moment, of several sources of that name the earliest; empty when the source has no clock of its own, as rows
     *     in memory have none, or there is no such source
     */
    public Optional<Instant> snapshotTime(String source) {
        return state.snapshotTime(source);
    }

    /**
     * Returns how far to trust an edge in this studio. That is the basis of its source, but where a later profile of the tables
     * has no foreign key on the edge's columns any more: {@link Basis#COLUMN} as soon as the database declares none.
     */
    public Basis basis(GraphEdge edge) {
        return state.basis(edge.source());
    }

    /** Returns how many tables were read and how many references point nowhere. */
    @Override
    public String toString() {
        String what = scope().map(scope -> "loaded only for " + scope)
                .orElseGet(() -> state.unresolved().size() + " unresolved references");
        return coverage().tables().size() + " tables, " + what
                + ": ask for coverage, unresolved, records, scope, scanned, snapshotTime, basis";
    }
}
