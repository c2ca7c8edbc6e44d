package io.charactergraph;

import java.util.ArrayList;
import java.util.List;

/** Takes a text selection apart into words, texts in quotes, and signs. */
final class SelectionTokens {

    /** The longest text that is read, in characters. */
    static final int LONGEST = 10_000;

    private static final String SIGNS = "()|&,*";
    private static final String BLANKS = " \t\r\n";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private SelectionTokens(String text) {
        this.text = text;
    }

    /** What a token is. */
    enum Sort {
        /** A name, a word of the language, or a number; a part of it may stand in quotes: {@code tag:"film noir"}. */
        WORD,
        /** One of {@code ( ) | & - , *}. */
        SIGN,
        /** The end of the text. */
        END
    }

    /**
     * A token.
     *
     * @param sort what it is
     * @param text the text, without quotes
     * @param column where it begins, from 1
     * @param colon where its first colon outside quotes stands in the text; negative when there is none
     * @param quoted whether it begins with a quote
     */
    record Token(Sort sort, String text, int column, int colon, boolean quoted) {

        boolean is(String sign) {
            return sort == Sort.SIGN && text.equals(sign);
        }

        /** As a message names it. */
        String named() {
            return sort == Sort.END ? "the end" : "'" + text + "'";
        }
    }

    static List<Token> of(String text) {
        if (text.length() > LONGEST) {
            throw new SelectionSyntaxException(text, LONGEST + 1, "the text is longer than " + LONGEST + " characters");
        }
        return new SelectionTokens(text).read();
    }

    /** The text in quotes. */
    static String quote(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private List<Token> read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (BLANKS.indexOf(c) >= 0) {
                at++;
            } else if (SIGNS.indexOf(c) >= 0 || c == '-') {
                tokens.add(new Token(Sort.SIGN, String.valueOf(c), at + 1, -1, false));
                at++;
            } else {
                word();
            }
        }
        tokens.add(new Token(Sort.END, "", text.length() + 1, -1, false));
        return tokens;
    }

    /** A word goes up to a blank or a sign; a minus inside it belongs to it, as in a UUID. */
    private void word() {
        int start = at;
        int colon = -1;
        boolean quoted = isQuote(text.charAt(at));
        StringBuilder word = new StringBuilder();
        while (at < text.length() && BLANKS.indexOf(text.charAt(at)) < 0 && !endsWord(text.charAt(at))) {
            char c = text.charAt(at);
            if (isQuote(c)) {
                quotedPart(c, word);
                continue;
            }
            if (c == ':' && colon < 0) {
                colon = word.length();
            }
            word.append(c);
            at++;
        }
        tokens.add(new Token(Sort.WORD, word.toString(), start + 1, colon, quoted));
    }

    private static boolean endsWord(char c) {
        return c != '*' && SIGNS.indexOf(c) >= 0;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private void quotedPart(char quote, StringBuilder word) {
        int start = at++;
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            word.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw new SelectionSyntaxException(text, start + 1, "the quote does not end; close it with " + quote);
        }
        at++;
    }
}
