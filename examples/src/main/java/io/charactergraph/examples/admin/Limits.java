package io.charactergraph.examples.admin;

import java.time.Duration;

/**
 * How much a service does at a time.
 *
 * @param connections how many connections are open; one more is closed at once
 * @param running how many requests are answered at a time
 * @param waiting how many more wait for their turn
 * @param patience how long one waits for its turn
 * @param streams how many large answers are sent at a time
 * @param ending how long running requests have to end when the service is shut down
 */
record Limits(int connections, int running, int waiting, Duration patience, int streams, Duration ending) {

    static Limits standard() {
        return new Limits(200, 8, 64, Duration.ofSeconds(2), 8, Duration.ofSeconds(10));
    }

    Limits withRunning(int requests) {
        return new Limits(connections, requests, waiting, patience, streams, ending);
    }

    Limits withPatience(Duration time) {
        return new Limits(connections, running, waiting, time, streams, ending);
    }

    Limits withStreams(int answers) {
        return new Limits(connections, running, waiting, patience, answers, ending);
    }

    Limits withEnding(Duration time) {
        return new Limits(connections, running, waiting, patience, streams, time);
    }

    Limits withWaiting(int requests) {
        return new Limits(connections, running, requests, patience, streams, ending);
    }
}
