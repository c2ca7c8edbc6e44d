package io.charactergraph.examples.admin;

import io.charactergraph.internal.OneLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The secret that a request has to bring. Only its digest is kept, and nothing prints it. */
final class Token {

    /** The variable of the environment that has the token. */
    static final String VARIABLE = "CHARACTER_GRAPH_TOKEN";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{16,512}");
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([^ ]+) *");

    private final byte[] digest;

    private Token(String secret) {
        this.digest = digest(secret);
    }

    /**
     * Returns the token with this text.
     *
     * @param place where the text stands, for the message
     * @throws IllegalArgumentException if it is too short or has other characters; the message does not repeat it
     */
    static Token of(String secret, String place) {
        if (!FORM.matcher(secret).matches()) {
            throw new IllegalArgumentException("The token in " + place
                    + " needs 16 to 512 visible ASCII characters without blanks, such as the output of"
                    + " 'openssl rand -hex 32'.");
        }
        return new Token(secret);
    }

    /** Returns the token that is the first line of a file. */
    static Token read(Path file) {
        String name = OneLine.of(file.toString());
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return of(text.lines().findFirst().orElse("").strip(), "the file " + name);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of the token, " + name + ", could not be read.", e);
        }
    }

    /**
     * Returns whether the value of an {@code Authorization} header has this token as a bearer token. The comparison takes the same time
     * wherever the two differ.
     */
    boolean isIn(Optional<String> authorization) {
        return authorization.flatMap(Token::offered).map(this::matches).orElse(false);
    }

    private boolean matches(String offered) {
        return MessageDigest.isEqual(digest, digest(offered));
    }

    private static Optional<String> offered(String authorization) {
        Matcher bearer = BEARER.matcher(authorization);
        return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "a token";
    }
}
