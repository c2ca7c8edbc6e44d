package io.charactergraph.jdbc.scope;

import io.charactergraph.jdbc.session.SqlFile;
import java.util.Map;

/**
 * The function on whose values the indexes of JSON and text columns are made: of a document the hashes of what it names. It fails
 * for no document: one that cannot be read, or is too large, has the hash 0, and is always among the rows that are looked at.
 */
final class NameFunction {

    /** The name of the function. */
    static final String NAME = "charactergraph_names";

    private static final SqlFile CREATE = new SqlFile(NameFunction.class, "create");
    private static final SqlFile BODY = new SqlFile(NameFunction.class, "body");

    private NameFunction() {}

    /** The statement that creates the function under a full name. */
    static String create(String function) {
        return CREATE.fill(Map.of("function", function, "body", BODY.text().strip()));
    }

    /** Whether a function of the database has this body; one with another body could leave rows out. */
    static boolean hasBody(String body) {
        return body.strip().equals(BODY.text().strip());
    }
}
