package io.charactergraph.jdbc.scope;

import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.source.scope.Name;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How the rows of a table are found by what one column of it names. */
interface Access {

    /** Whether the column can hold names of that kind. */
    boolean accepts(Name.Kind kind);

    /** The condition on the table {@code base}, with a parameter for each of the arrays of {@link #arrays}. */
    String condition();

    /**
     * The condition for a few of these rows, with the same parameters.
     *
     * @param relation the table
     * @param key its key, quoted
     */
    default String fewCondition(String relation, String key) {
        return condition();
    }

    /** The values of the parameters, in order. */
    List<String[]> arrays(Collection<Name> names);

    /** The indexes that make it cheap. */
    List<NeededIndex> indexes();

    /** Whether all of them are there; the condition can be asked for then. */
    default boolean isIndexed() {
        return indexes().stream().allMatch(NeededIndex::isThere);
    }

    /** The letter by which the names of a form are told apart in an index. */
    static Optional<String> letter(ReferenceForm form) {
        return Optional.ofNullable(
                switch (form) {
                    case CHARACTER,
                            MANIFEST_TEMPLATE,
                            LINKAGE_TEMPLATE,
                            LINKAGE_INSTANCE,
                            MENTIONED_TEMPLATE,
                            TEMPLATE_UUID,
                            INSTANCE_UUID -> "c";
                    case NPC -> "n";
                    case SCENE -> "s";
                    case CONTENT_SCENE -> "k";
                    case SCENE_NODE -> "d";
                    case ASSET -> "a";
                    case GENERATION -> "g";
                    case WORLD -> "w";
                    case PROMPT_UUID -> "p";
                    case ACTION_UUID -> "b";
                    case FAMILY_UUID -> "f";
                    case ROLE -> "o";
                    case ARC -> "r";
                    case QUEST -> "q";
                    case TEMPLATE_PAIR, LOCATION -> null;
                });
    }
}
