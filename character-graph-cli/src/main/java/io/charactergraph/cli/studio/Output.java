package io.charactergraph.cli.studio;

import io.charactergraph.internal.OneLine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A buffered stream on standard output that keeps its first failure, which a {@link PrintStream} would swallow. */
public final class Output {

    private final Watched watched;
    private final PrintStream stream;

    /** Makes a stream on another, which stays open. */
    public Output(OutputStream target) {
        this.watched = new Watched(target);
        this.stream = new PrintStream(new BufferedOutputStream(watched, 1 << 16), false, StandardCharsets.UTF_8);
    }

    /** Returns the stream. */
    public PrintStream stream() {
        return stream;
    }

    /**
     * Writes what is left.
     *
     * @throws IOException if not all was written
     */
    void flush() throws IOException {
        stream.flush();
        if (watched.failure != null) {
            throw watched.failure;
        }
    }

    /**
     * Writes what is left, and returns the exit status: that of the command, or {@link ExitStatus#FAILED} if the output was not written
     * whole. A reader that has gone away, as {@code head} does, is no failure to speak of.
     */
    public int finish(PrintStream err, int status) {
        stream.flush();
        IOException failure = watched.failure;
        if (failure == null) {
            return status;
        }
        String reason = String.valueOf(failure.getMessage());
        if (!reason.toLowerCase(Locale.ROOT).contains("pipe")) {
            err.print(OneLine.of("The output could not be written: " + reason) + "\n");
            err.flush();
        }
        return ExitStatus.FAILED;
    }

    /** Keeps the first failure; asks a target that keeps its own to itself. */
    private static final class Watched extends OutputStream {

        private final OutputStream target;
        private @Nullable IOException failure;

        Watched(OutputStream target) {
            this.target = target;
        }

        private void requireSound() throws IOException {
            if (target instanceof PrintStream print && print.checkError()) {
                throw new IOException("its stream failed");
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                target.write(bytes, from, length);
                requireSound();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                target.flush();
                requireSound();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }
    }
}
