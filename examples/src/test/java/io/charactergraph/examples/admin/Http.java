package io.charactergraph.examples.admin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A client that sends exactly what a test writes, and keeps exactly what comes back. */
final class Http {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final int port;

    Http(URI service) {
        this.port = service.getPort();
    }

    int port() {
        return port;
    }

    Socket connect() {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    Answer ask(String method, String path, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        List<String> all = new ArrayList<>(List.of(headers));
        if (all.stream().noneMatch(header -> header.startsWith("Host:"))) {
            all.add("Host: localhost:" + port);
        }
        all.add("Connection: close");
        all.forEach(header -> head.append(header).append("\r\n"));
        try (Socket socket = connect()) {
            send(socket, head + "\r\n");
            return Answer.parse(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void send(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What came back.
     *
     * @param whole whether the answer has the end that its headers announce
     */
    record Answer(int status, List<String> headers, byte[] content, boolean whole) {

        static Answer parse(byte[] bytes) throws IOException {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                return new Answer(0, List.of(), bytes, false);
            }
            List<String> lines = text.substring(0, end).lines().toList();
            int status = Integer.parseInt(lines.get(0).split(" ", 3)[1]);
            List<String> headers = lines.subList(1, lines.size());
            Answer head = new Answer(status, headers, new byte[0], true);
            byte[] rest = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
            if (head.header("Transfer-Encoding").isPresent()) {
                return unchunked(head, rest);
            }
            boolean whole = head.header("Content-Length")
                    .map(length -> rest.length == Integer.parseInt(length) || rest.length == 0)
                    .orElse(true);
            return new Answer(status, headers, rest, whole);
        }

        private static Answer unchunked(Answer head, byte[] rest) throws IOException {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            InputStream in = new ByteArrayInputStream(rest);
            while (true) {
                StringBuilder size = new StringBuilder();
                int c = in.read();
                while (c >= 0 && c != '\n') {
                    size.append((char) c);
                    c = in.read();
                }
                if (size.toString().isBlank()) {
                    return new Answer(head.status, head.headers, content.toByteArray(), false);
                }
                int length = Integer.parseInt(size.toString().strip(), 16);
                if (length == 0) {
                    return new Answer(head.status, head.headers, content.toByteArray(), true);
                }
                content.write(in.readNBytes(length));
                in.readNBytes(2);
            }
        }

        Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst();
        }

        /** The content as text, unzipped if it is zipped. */
        String text() {
            try {
                byte[] plain = header("Content-Encoding").filter("gzip"::equals).isPresent()
                        ? new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes()
                        : content;
                return new String(plain, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
