package io.charactergraph.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of one refresh. An immutable value, without row content. Made by the library only; it gains methods in later versions.
 *
 * @since 0.1
 */
public interface RefreshReport {

    /** What became of a refresh. */
    enum Outcome {
        /** A new graph was published. */
        PUBLISHED,
        /** No row had changed: the graph stays, and its age begins anew. */
        UNCHANGED,
        /** A graph was loaded and a validator refused it: the graph before stays. */
        REFUSED,
        /** The load failed: the graph before stays. */
        FAILED,
        /** Nothing was read, because the graph is pinned. */
        PINNED,
        /** Nothing was read, or what was read was dropped, because the live graph was closed meanwhile. */
        CLOSED
    }

    /** Why a refresh was made. */
    enum Cause {
        /** The first load, when the live graph was started. */
        START,
        /** The application asked. */
        DEMAND,
        /** The time between two refreshes was over. */
        SCHEDULE,
        /** A trigger asked, such as a notification of the database. */
        TRIGGER,
        /** The refresh before failed or was refused. */
        RETRY,
        /** A person accepted a load that had been refused. */
        ACCEPTED
    }

    /** The number of the refresh, from 1 in the order in which refreshes began. */
    long number();

    /** Why it was made; of several requests that became one refresh that of the first. */
    Cause cause();

    /** What became of it. */
    Outcome outcome();

    /** When it began, by the clock of this process. */
    Instant startedAt();

    /** How long it took in all. */
    Duration duration();

    /** How long reading and assembling took. */
    Duration loadDuration();

    /** How long the validators took; zero when there was nothing to validate. */
    Duration validationDuration();

    /** The version of the graph that answers afterwards; empty when there is none. */
    Optional<Long> version();

    /** The rows that were read from the sources. */
    long rowsRead();

    /** The rows that were not read again, since they had not changed. */
    long rowsReused();

    /** The tables of which rows were read, in order. */
    List<String> tablesRead();

    /** Whether everything was read, and nothing was taken over from the load before. */
    boolean full();

    /**
     * Whether the new graph was made of the one before, with other nodes and edges only where rows have changed. Else it was assembled
     * of all rows, because the changes concern other rows too, or are many. False when no graph was made.
     */
    boolean patched();

    /**
     * The tables of which a full check found other rows than the changes that had been detected before, in order. Not empty means
     * that the graph before was wrong, and that the detection of changes does not work for this database.
     */
    List<String> disagreements();

    /** Of what moment the rows are, by the name of the source and the clock of its database; empty when nothing was loaded. */
    Map<String, Instant> snapshotTimes();

    /** Why validators refused the load, one sentence each, in the order of the validators; of an accepted load too. */
    List<String> refusals();

    /** What failed. Its message names no row content if the source's own exceptions do not. */
    Optional<Throwable> failure();
}
