package io.charactergraph.source.scope;

/** The sink of a load for one thing. A source that can read its tables in parts gives the means in place of all rows. */
public interface ScopeSink {

    /** Reads what the load needs of these tables, and returns when nothing more of them is needed. */
    void readByName(RowsByName rows);
}
