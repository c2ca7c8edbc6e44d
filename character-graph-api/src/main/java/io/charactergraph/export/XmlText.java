package io.charactergraph.export;

import io.charactergraph.internal.Texts;

/** Text of XML, as content or inside quotes. What XML cannot hold is written as an escape with a backslash. */
final class XmlText {

    private XmlText() {}

    /** Returns the text with references in place of signs. A line break and a tab are references too, so that none is lost in an attribute. */
    static String of(String value) {
        String text = Texts.whole(value);
        StringBuilder xml = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\'' -> xml.append("&#39;");
                case '\t', '\n', '\r' -> xml.append("&#").append((int) c).append(';');
                default -> {
                    if (c < ' ' || c >= '\u007f' && c <= '\u009f' || c >= '\ufffe') {
                        xml.append(Escapes.unicode(c));
                    } else {
                        xml.append(c);
                    }
                }
            }
        }
        return xml.toString();
    }
}
