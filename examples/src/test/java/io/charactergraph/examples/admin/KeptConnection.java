package io.charactergraph.examples.admin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** A connection over which one request after another is sent; opened anew when the service has closed it. */
final class KeptConnection {

    private static final Pattern LENGTH = Pattern.compile("(?m)^content-length: ([0-9]+)\r?$");

    private final Http http;
    private Optional<Socket> socket = Optional.empty();

    KeptConnection(Http http) {
        this.http = http;
    }

    /** Sends a request, and returns the head of the answer and its content, unzipped. */
    String ask(String request) {
        try {
            if (socket.isEmpty()) {
                socket = Optional.of(http.connect());
            }
            Http.send(socket.get(), request);
            InputStream in = socket.get().getInputStream();
            String head = head(in);
            String small = head.toLowerCase(Locale.ROOT);
            byte[] content = request.startsWith("HEAD ") || small.matches("(?s)http/1.1 (204|304).*")
                    ? new byte[0]
                    : content(in, small);
            if (small.contains("\r\nconnection: close") || request.contains("Connection: close")) {
                close();
            }
            return head + text(content, small.contains("content-encoding: gzip"));
        } catch (IOException | UncheckedIOException e) {
            close();
            throw new AssertionError("no answer to " + request, e);
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("the connection was closed after: " + head);
            }
            head.append((char) c);
        }
        return head.toString();
    }

    private static byte[] content(InputStream in, String head) throws IOException {
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            return in.readNBytes(Integer.parseInt(length.group(1)));
        }
        if (!head.contains("transfer-encoding: chunked")) {
            return new byte[0];
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            content.write(in.readNBytes(size));
            in.readNBytes(2);
        }
        in.readNBytes(2);
        return content.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed within an answer");
            }
            line.append((char) c);
        }
        return Integer.parseInt(line.toString().strip(), 16);
    }

    private static String text(byte[] content, boolean zipped) throws IOException {
        byte[] plain = zipped && content.length > 0
                ? new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes()
                : content;
        return new String(plain, StandardCharsets.UTF_8);
    }

    void close() {
        try {
            if (socket.isPresent()) {
                socket.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        socket = Optional.empty();
    }
}
