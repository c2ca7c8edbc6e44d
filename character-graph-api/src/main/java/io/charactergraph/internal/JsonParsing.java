package io.charactergraph.internal;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes the factories with which the library parses JSON. Their parsers share no state: a table of field names that all
 * parsers of a process fill would refuse names of one hash, and what was parsed before would decide what is parsed next.
 */
public final class JsonParsing {

    private JsonParsing() {}

    /** Returns a factory whose parsers keep to these limits and share nothing. */
    public static JsonFactory within(StreamReadConstraints limits) {
        return JsonFactory.builder()
                .streamReadConstraints(limits)
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .build();
    }
}
