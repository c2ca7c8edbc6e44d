package io.charactergraph.internal;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes the factories with which the library parses JSON, and words what they refuse. Their parsers share no state: a table of field names that all
 * parsers of a process fill would refuse names of one hash, and what was parsed before would decide what is parsed next.
 */
public final class JsonParsing {

    private static final Pattern NOTES = Pattern.compile("(?s) \\([^()]*\\[Source: .*");

    private JsonParsing() {}

    /** Returns a factory whose parsers keep to these limits and share nothing. */
    public static JsonFactory within(StreamReadConstraints limits) {
        return JsonFactory.builder()
                .streamReadConstraints(limits)
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .build();
    }

    /** Returns why a text is not JSON, without the parser's notes about itself; not safe for a line yet. */
    public static String reason(JacksonException e) {
        return NOTES.matcher(e.getOriginalMessage()).replaceFirst("");
    }
}
