package io.charactergraph.live;

/**
 * Asks for refreshes when something outside says that the rows have changed, as notifications of a database do. A live graph starts
 * its triggers when it is started itself, and closes them before everything else.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface RefreshTrigger {

    /**
     * Begins to listen. Must not block.
     *
     * @param request asks for a refresh; returns at once, may be called by any thread, and never throws. Requests that come while a
     *     refresh waits to begin are one
     * @return what ends the listening; it is called once, and no request comes after it has returned
     */
    Listening start(Runnable request);

    /** The listening of a trigger. */
    @FunctionalInterface
    interface Listening extends AutoCloseable {

        /** Ends the listening. Does not throw. */
        @Override
        void close();
    }
}
