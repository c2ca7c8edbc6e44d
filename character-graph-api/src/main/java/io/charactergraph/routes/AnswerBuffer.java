package io.charactergraph.routes;

import java.io.ByteArrayOutputStream;

/** Takes an answer while it is written, up to a number of bytes and a moment. */
final class AnswerBuffer extends ByteArrayOutputStream {

    private final RouteLimits limits;
    private final Deadline deadline;

    AnswerBuffer(RouteLimits limits, Deadline deadline) {
        super(1024);
        this.limits = limits;
        this.deadline = deadline;
    }

    @Override
    public synchronized void write(int b) {
        check(1);
        super.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        check(length);
        super.write(bytes, offset, length);
    }

    private void check(int more) {
        if (more > limits.answerBytes() - count) {
            throw Refusal.tooLarge("The answer has more than " + limits.answerBytes()
                    + " bytes, which is the limit of this service. Ask for less: by a filter, or by limit.");
        }
        deadline.check();
    }

    /** What was written. */
    RouteAnswer.Content content() {
        return new RouteAnswer.Bytes(buf, count);
    }
}
