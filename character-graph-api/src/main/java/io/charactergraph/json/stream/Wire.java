package io.charactergraph.json.stream;

import java.util.List;

/** Words of the wire format that writing and reading share. */
final class Wire {

    /** The overrides that an instance has, in {@code meta.overrides}. */
    static final String VISUAL = "visual";

    static final String PERSONALITY = "personality";

    static final String BEHAVIORAL = "behavioral";

    /** All of them. */
    static final List<String> OVERRIDDEN = List.of(VISUAL, PERSONALITY, BEHAVIORAL);

    /** What the {@code type} of an extension edge begins with. */
    static final String EXTENSION = "x:";

    private Wire() {}
}
