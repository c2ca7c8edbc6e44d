package io.charactergraph.examples.admin;

import java.util.Map;

/**
 * The limits of the JDK's HTTP server on what a connection may cost. They are properties of the process, which the server reads once,
 * when the first one is made. A property that is set on the command line of Java stays as it is.
 */
final class HttpLimits {

    /** How many bytes the request line and the headers have at most. */
    static final int HEAD_BYTES = 16_384;

    /** How many seconds a client has to send a request. */
    static final int REQUEST_SECONDS = 10;

    /** How many seconds an answer takes at most, with the time that the client needs to read it. */
    static final int ANSWER_SECONDS = 60;

    private HttpLimits() {}

    /** Sets the limits. Does nothing when the process has a server already. */
    static void set(int connections) {
        Map<String, Integer> limits = Map.of(
                "sun.net.httpserver.maxReqHeaders", 64,
                "sun.net.httpserver.maxReqHeaderSize", HEAD_BYTES,
                "sun.net.httpserver.maxReqTime", REQUEST_SECONDS,
                "sun.net.httpserver.maxRspTime", ANSWER_SECONDS,
                "sun.net.httpserver.idleInterval", 30,
                "sun.net.httpserver.maxIdleConnections", connections,
                "sun.net.httpserver.drainAmount", 16_384,
                "jdk.httpserver.maxConnections", connections);
        limits.forEach((name, value) -> setUnlessSet(name, Integer.toString(value)));
        setUnlessSet("sun.net.httpserver.nodelay", "true");
    }

    /** Returns whether the server of this Java keeps the limit on the size of a request's head: since 17.0.13, 21.0.5 and 23.0.1. */
    static boolean areKept() {
        return areKept(Runtime.version());
    }

    static boolean areKept(Runtime.Version java) {
        int first = switch (java.feature()) {
            case 17 -> 13;
            case 21 -> 5;
            case 23 -> 1;
            default -> java.feature() > 23 ? 0 : Integer.MAX_VALUE;
        };
        return java.update() >= first;
    }

    private static void setUnlessSet(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
