package io.charactergraph.routes;

import io.charactergraph.json.GraphJson;
import io.charactergraph.query.Answer;
import java.io.IOException;

/** What a question found, yet to be written. */
sealed interface Reply {

    /** The content. */
    RouteAnswer.Content content(RouteLimits limits, Deadline deadline);

    /** An answer, which is written before it is sent: then a limit that it exceeds becomes an error. */
    record Found(Answer answer, GraphJson json) implements Reply {

        @Override
        public RouteAnswer.Content content(RouteLimits limits, Deadline deadline) {
            AnswerBuffer buffer = new AnswerBuffer(limits, deadline);
            try {
                json.write(answer, buffer);
            } catch (IOException e) {
                throw new IllegalStateException("a buffer has failed", e);
            }
            return buffer.content();
        }
    }

    /** A graph, which is written while it is sent. */
    record Whole(GraphJson json) implements Reply {

        @Override
        public RouteAnswer.Content content(RouteLimits limits, Deadline deadline) {
            return new RouteAnswer.Streamed(json::write);
        }
    }
}
