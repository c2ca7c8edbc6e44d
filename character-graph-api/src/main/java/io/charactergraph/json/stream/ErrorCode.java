package io.charactergraph.json.stream;

/** Why there is no answer. */
public enum ErrorCode {
    UNKNOWN_ID(404),
    UNKNOWN_ROUTE(404),
    BAD_PARAMETER(400),
    NOT_ALLOWED(405),
    UNAUTHORIZED(401),
    TOO_LARGE(413),
    LOADING(503),
    INTERNAL(500);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }
}
