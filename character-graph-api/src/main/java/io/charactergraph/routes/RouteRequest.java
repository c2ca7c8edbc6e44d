package io.charactergraph.routes;

import io.charactergraph.internal.OneLine;
import java.util.Objects;
import java.util.Optional;

/**
 * A request to the routes: what a server knows of it before it looks at anything.
 *
 * <pre>{@code
 * RouteRequest request = RouteRequest.of("GET", "/api/v1/character-graph/character/ophelia/scenes", "limit=10");
 * }</pre>
 *
 * <p>Immutable. None of its parts is decoded or checked.
 *
 * @since 0.1
 */
public final class RouteRequest {

    private final String method;
    private final String path;
    private final String query;
    private final Optional<String> ifNoneMatch;

    private RouteRequest(String method, String path, String query, Optional<String> ifNoneMatch) {
        this.method = Objects.requireNonNull(method, "method");
        this.path = Objects.requireNonNull(path, "path");
        this.query = Objects.requireNonNull(query, "query");
        this.ifNoneMatch = ifNoneMatch;
    }

    /**
     * Returns a request.
     *
     * @param method such as {@code GET}
     * @param path the path of the URL as it was sent, not decoded, without the query
     * @param query the query of the URL as it was sent, not decoded, without the question mark; empty when there is none
     */
    public static RouteRequest of(String method, String path, String query) {
        return new RouteRequest(method, path, query, Optional.empty());
    }

    /** Returns the same request with the header {@code If-None-Match}; of several such headers the values, separated by commas. */
    public RouteRequest withIfNoneMatch(String tags) {
        return new RouteRequest(method, path, query, Optional.of(tags));
    }

    /** Returns the method. */
    public String method() {
        return method;
    }

    /** Returns the path, not decoded. */
    public String path() {
        return path;
    }

    /** Returns the query, not decoded; empty when there is none. */
    public String query() {
        return query;
    }

    /** Returns the entity tags that the client holds, as it sent them. */
    public Optional<String> ifNoneMatch() {
        return ifNoneMatch;
    }

    /** Returns method, path and query on one line. */
    @Override
    public String toString() {
        return OneLine.of(method + " " + path + (query.isEmpty() ? "" : "?" + query));
    }
}
