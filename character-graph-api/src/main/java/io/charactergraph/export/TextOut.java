package io.charactergraph.export;

import io.charactergraph.internal.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes text to a stream, in UTF-8. Half of a surrogate pair becomes U+FFFD. */
final class TextOut {

    private final Writer writer;

    TextOut(OutputStream out) {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** Writes texts one after the other. */
    TextOut text(String... texts) throws IOException {
        for (String text : texts) {
            writer.write(Texts.whole(text));
        }
        return this;
    }

    /** Writes texts and a line feed. */
    TextOut line(String... texts) throws IOException {
        text(texts);
        writer.write('\n');
        return this;
    }

    void flush() throws IOException {
        writer.flush();
    }
}
