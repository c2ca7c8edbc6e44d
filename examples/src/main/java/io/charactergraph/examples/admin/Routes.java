package io.charactergraph.examples.admin;

/** What answers a request that passed everything that the service itself asks for. */
interface Routes {

    /** Returns the answer. It is written afterwards. */
    Reply answer(Asked asked);

    /** Returns whether a request is answered without the token: by what holds nothing of the graph. */
    boolean isOpen(Asked asked);

    /** Returns whether a request is answered at any time, also when too many others run. */
    boolean isLight(Asked asked);
}
