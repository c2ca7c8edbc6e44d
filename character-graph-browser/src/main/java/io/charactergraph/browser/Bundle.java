package io.charactergraph.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The script and the style sheet of the page, as they stand in it, and the licences of what the script contains. They are built by {@code
 * page/build.mjs}.
 *
 * @param script the script
 * @param style the style sheet
 * @param licences the licences
 */
record Bundle(String script, String style, String licences) {

    /** Reads the bundle that is part of this module. */
    static Bundle read() {
        return new Bundle(
                Markup.script(resource("page.js")),
                Markup.style(resource("page.css")),
                Markup.comment(resource("licences.txt")));
    }

    /** Returns how many characters it has. */
    int size() {
        return script.length() + style.length() + licences.length();
    }

    String scriptHash() {
        return hash(script);
    }

    String styleHash() {
        return hash(style);
    }

    /** The name of a content in a Content-Security-Policy. */
    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A parser of HTML reads any end of line as a line feed, so that the hash is that of line feeds. */
    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Bundle.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
