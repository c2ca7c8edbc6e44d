package io.charactergraph.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** A page as it was written, taken apart. */
record WrittenPage(String html) {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/octet-stream\" id=\"data\">([A-Za-z0-9+/=]*)</script>");
    private static final Pattern SCRIPT = Pattern.compile("(?s)<script>(.*?)</script>");
    private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*?)</style>");
    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">");

    WrittenPage(byte[] html) {
        this(new String(html, StandardCharsets.UTF_8));
    }

    String data() throws IOException {
        byte[] packed = Base64.getDecoder().decode(only(DATA));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String script() {
        return only(SCRIPT);
    }

    String style() {
        return only(STYLE);
    }

    String policy() {
        return only(POLICY);
    }

    static String hash(String content) throws NoSuchAlgorithmException {
        return "'sha256-"
                + Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)))
                + "'";
    }

    private String only(Pattern pattern) {
        Matcher matcher = pattern.matcher(html);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        String found = matcher.group(1);
        assertThat(matcher.find()).as("a second " + pattern.pattern()).isFalse();
        return found;
    }
}
