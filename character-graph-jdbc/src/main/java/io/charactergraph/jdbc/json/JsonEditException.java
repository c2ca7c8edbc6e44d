package io.charactergraph.jdbc.json;

/** A JSON text cannot be edited at a place, because of the value there. The message contains no value. */
public final class JsonEditException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;

    JsonEditException(String path, String why) {
        super(why);
        this.path = path;
    }

    /** The path inside the JSON, as {@link JsonPlace#toString}; empty for the whole. */
    public String path() {
        return path;
    }
}
