package io.charactergraph.jdbc.session;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the places of a statement, such as {@code <table>}. Filled-in text is not searched for places again. */
public final class SqlTemplate {

    private static final Pattern PLACE = Pattern.compile("<(\\w+)>");

    private SqlTemplate() {}

    /** The statement with the places filled; one that has no value stays. */
    public static String fill(String statement, Map<String, String> values) {
        Matcher places = PLACE.matcher(statement);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            String value = values.getOrDefault(places.group(1), places.group());
            places.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return places.appendTail(filled).toString();
    }
}
