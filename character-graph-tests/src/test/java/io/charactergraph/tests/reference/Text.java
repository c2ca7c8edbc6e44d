package io.charactergraph.tests.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the spec says about text: trimming, order by code point, UUIDs, half surrogates, digests. */
final class Text {

    static final Comparator<String> BY_CODE_POINT = Text::compare;

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private Text() {}

    /** Cuts characters up to U+0020 from both ends (R2). */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    static boolean isBlank(String text) {
        return text == null || trim(text).isEmpty();
    }

    static boolean isUuid(String text) {
        return UUID_FORM.matcher(text).matches();
    }

    static boolean isDigits(String text) {
        return DIGITS.matcher(text).matches();
    }

    static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int left = a.codePointAt(i);
            int right = b.codePointAt(j);
            if (left != right) {
                return Integer.compare(left, right);
            }
            i += Character.charCount(left);
            j += Character.charCount(right);
        }
        return Boolean.compare(i < a.length(), j < b.length());
    }

    /** Half surrogates become U+FFFD. */
    static String withoutHalfSurrogates(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            boolean half = point >= 0xD800 && point <= 0xDFFF;
            out.appendCodePoint(half ? 0xFFFD : point);
        }
        return out.toString();
    }

    /** The digest over lines sorted by code point, each ended by a line feed. */
    static String sha256(Collection<String> lines) {
        List<String> sorted = new ArrayList<>();
        for (String line : lines) {
            sorted.add(withoutHalfSurrogates(line));
        }
        sorted.sort(BY_CODE_POINT);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String line : sorted) {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            StringBuilder hex = new StringBuilder();
            for (byte b : digest.digest()) {
                hex.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
