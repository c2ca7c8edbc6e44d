package io.charactergraph.internal;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of lines in UTF-8, as editors on all systems write them: a byte order mark at the beginning is passed over. A
 * file in
 * another encoding is refused, with its name and what to do.
 */
public final class TextFile {

    private static final char MARK = '\uFEFF';

    private TextFile() {}

    /**
     * All lines of a file, without their ends.
     *
     * @throws IOException if it cannot be read or is not in UTF-8; the message names the file
     */
    public static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = open(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /**
     * A reader of a file, which the caller closes.
     *
     * @throws IOException if it cannot be read, or begins as a file in UTF-16 or UTF-32; later, while reading, if it is
     *     not in
     *     UTF-8. The message names the file
     */
    public static BufferedReader open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(OneLine.of(file + " is a folder; give a file"));
        }
        if (!Files.exists(file)) {
            throw new FileNotFoundException(OneLine.of("There is no file " + file));
        }
        InputStream in = Files.newInputStream(file);
        try {
            return open(in, file.toString());
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /**
     * A reader of a stream, which is closed with it.
     *
     * @param name what messages call it
     * @throws IOException as that of a file
     */
    public static BufferedReader open(InputStream in, String name) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, 4);
        byte[] first = bytes.readNBytes(4);
        bytes.unread(first);
        if (begins(first, 0xFF, 0xFE) || begins(first, 0xFE, 0xFF) || begins(first, 0, 0, 0xFE, 0xFF)) {
            boolean wide = begins(first, 0xFF, 0xFE, 0, 0) || first[0] == 0;
            throw new IOException(OneLine.of(name + " is in UTF-" + (wide ? "32" : "16") + "; save it as UTF-8"));
        }
        if (begins(first, 0xEF, 0xBB, 0xBF)) {
            bytes.skipNBytes(3);
        }
        return new BufferedReader(new Strict(
                new InputStreamReader(
                        bytes,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                name));
    }

    /** The first line of a file without the byte order mark that it may have; of lines that the caller has read. */
    public static String withoutMark(String firstLine) {
        return !firstLine.isEmpty() && firstLine.charAt(0) == MARK ? firstLine.substring(1) : firstLine;
    }

    private static boolean begins(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** Names the file that is not in UTF-8. */
    private static final class Strict extends FilterReader {

        private final String name;

        Strict(Reader in, String name) {
            super(in);
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (CharacterCodingException e) {
                throw new IOException(OneLine.of(name + " is not in UTF-8; save it as UTF-8"), e);
            }
        }
    }
}
