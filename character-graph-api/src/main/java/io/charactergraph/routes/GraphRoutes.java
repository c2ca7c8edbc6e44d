package io.charactergraph.routes;

import io.charactergraph.CharacterGraph;
import io.charactergraph.LiveGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.json.shape.Route;
import io.charactergraph.json.stream.ServiceWriter;
import io.charactergraph.json.stream.WireFormat;
import io.charactergraph.model.RatingScale;
import io.charactergraph.model.ScopeException;
import io.charactergraph.model.UnknownNodeException;
import io.charactergraph.state.FriendAccess;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The routes of {@code docs/routes.md} over a graph, for a server of any kind: a request becomes an answer with status, headers and JSON. It opens no port
 * and knows no server.
 *
 * <p>No request changes anything, and none makes it fail: what is wrong with a request is an answer with an error. Below a ceiling no answer, count, name or
 * message has a sign of what is rated higher. What a request may cost is bounded by {@link RouteLimits}; how many requests are answered at once is up to the
 * server.
 *
 * <pre>{@code
 * GraphRoutes routes = GraphRoutes.of(live).withCeiling("PG-13");
 * RouteAnswer answer = routes.answer(RouteRequest.of("GET", GraphRoutes.ROOT + "/character/ophelia/scenes", "limit=10"));
 * answer.write(out);
 * }</pre>
 *
 * <p>Immutable, and safe for any number of threads; {@code with…} returns another one. Keeps the filtered graphs that were asked last.
 *
 * @since 0.1
 */
public final class GraphRoutes {

    /** What the path of each route begins with. */
    public static final String ROOT = "/api/v1/character-graph";

    /** The path of the OpenAPI document, by itself and below the root. */
    private static final String OPEN_API = "/openapi.json";

    /** When to ask again before the first load has ended. */
    private static final String RETRY_AFTER_SECONDS = "2";

    private final Served served;
    private final Optional<String> ceiling;
    private final RouteLimits limits;
    private final EntityTag tags = new EntityTag();
    private final VersionedGraphs graphs;

    private GraphRoutes(Served served, Optional<String> ceiling, RouteLimits limits) {
        this.served = served;
        this.ceiling = ceiling;
        this.limits = limits;
        this.graphs = new VersionedGraphs(limits.filteredGraphs());
    }

    /** Returns the routes over a graph that stays fresh. Until it has a graph, answers have status 503. The live graph is not closed with them. */
    public static GraphRoutes of(LiveGraph live) {
        return new GraphRoutes(new Served.Live(live), Optional.empty(), RouteLimits.STANDARD);
    }

    /** Returns the routes over a graph that does not change. */
    public static GraphRoutes of(CharacterGraph graph) {
        return new GraphRoutes(new Served.Fixed(graph, InstantSource.system()), Optional.empty(), RouteLimits.STANDARD);
    }

    /**
     * Returns the routes below a rating ceiling that no request can lift. A {@code content_rating} above it means the ceiling.
     *
     * @param rating a word of the scale of ratings
     * @throws IllegalArgumentException if there is a graph already, and its scale does not know the word. When it comes later and does not know it, every
     *     answer about it has status 500
     */
    public GraphRoutes withCeiling(String rating) {
        served.current().ifPresent(version -> scale(version).requireRank(rating));
        return new GraphRoutes(served, Optional.of(rating), limits);
    }

    /** Returns the routes with other limits. */
    public GraphRoutes withLimits(RouteLimits other) {
        return new GraphRoutes(served, ceiling, other);
    }

    /** Returns the ceiling, if there is one. */
    public Optional<String> ceiling() {
        return ceiling;
    }

    /** Returns the limits. */
    public RouteLimits limits() {
        return limits;
    }

    /**
     * Returns whether a path belongs to the routes: {@link #ROOT} and what is below it, and {@code /openapi.json}.
     *
     * @param path the path of a URL as it was sent, not decoded
     */
    public static boolean serves(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/") || path.equals(OPEN_API);
    }

    /**
     * Returns the answer to a request. Never throws because of what is in the request or in the data. Cost: that of the question, and of writing the answer
     * into memory; a graph is written when the answer is sent.
     */
    public RouteAnswer answer(RouteRequest request) {
        String path = RequestPath.below(ROOT, request.path());
        Optional<RouteTable.Match> match = path.equals(OPEN_API) ? Optional.empty() : RouteTable.find(path);
        String route = match.map(found -> found.route().path()).orElse(path.equals(OPEN_API) ? OPEN_API : "none");
        RouteAnswer answer;
        try {
            answer = find(request, route, match);
        } catch (Refusal e) {
            answer = refused(e);
        } catch (UnknownNodeException e) {
            // what is named is there, but a filter has left out what the question needs, such as the template of an
            // instance
            String named = match.map(RouteTable.Match::named).orElse("");
            answer = refused(Refusal.unknown(named, String.valueOf(e.getMessage()), e.nearest()));
        } catch (ScopeException e) {
            answer = refused(
                    Refusal.noRoute(
                            "This service has loaded only a part of the studio, and the part does not have what this question needs."));
        } catch (RuntimeException | StackOverflowError e) {
            answer = RouteAnswer.internal(InternalErrors.log(route, e));
        }
        RouteAnswer routed = answer.of(route);
        return request.method().equals("HEAD") ? routed.withoutContent() : routed;
    }

    private RouteAnswer find(RouteRequest request, String path, Optional<RouteTable.Match> match) {
        RequestPath.check(request);
        if (match.isEmpty() && !path.equals(OPEN_API)) {
            throw Refusal.noRoute("There is no such route. " + ROOT + OPEN_API + " has them.");
        }
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            throw Refusal.notAllowed();
        }
        if (match.isEmpty()) {
            return ofBytes(WireFormat.openApi().getBytes(StandardCharsets.UTF_8));
        }
        Route route = match.get().route();
        Parameters parameters = Parameters.of(route, request.query());
        if (route.path().equals("/health")) {
            return health();
        }
        Served.Version version = served.current().orElseThrow(Refusal::loading);
        String name = match.get().requireName();
        GraphFilter filter = RequestFilter.of(route, parameters, scale(version), ceiling);
        Deadline deadline = new Deadline(limits.time(), System::nanoTime);
        Asked asked = new Asked(graphs.of(version).below(filter), match.get().named(), name, parameters, limits);
        Reply reply = Questions.of(route.path()).ask(asked);
        deadline.check();
        String tag = tags.of(version.number());
        if (request.ifNoneMatch().filter(held -> EntityTag.matches(held, tag)).isPresent()) {
            return RouteAnswer.notModified().with("ETag", tag);
        }
        return RouteAnswer.of(200, reply.content(limits, deadline)).with("ETag", tag);
    }

    private RouteAnswer health() {
        Optional<CharacterGraph> graph = served.current()
                .map(version -> graphs.of(version)
                        .below(RequestFilter.ofCeiling(ceiling))
                        .graph());
        return ofBytes(ServiceWriter.health(served.health(
                number(graph.map(shown -> shown.typed().nodeCount())),
                number(graph.map(shown -> shown.typed().edgeCount())))));
    }

    private static OptionalInt number(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static RouteAnswer ofBytes(byte[] bytes) {
        return RouteAnswer.of(200, new RouteAnswer.Bytes(bytes, bytes.length));
    }

    private static RouteAnswer refused(Refusal refusal) {
        RouteAnswer answer = RouteAnswer.error(refusal.error());
        return switch (refusal.error().code()) {
            case NOT_ALLOWED -> answer.with("Allow", "GET, HEAD");
            case LOADING -> answer.with("Retry-After", RETRY_AFTER_SECONDS);
            default -> answer;
        };
    }

    private static RatingScale scale(Served.Version version) {
        return FriendAccess.stateOf(version.graph()).scale();
    }

    /** Returns the root, the ceiling and the limits. */
    @Override
    public String toString() {
        return "routes below " + ROOT + ", "
                + ceiling.map(rating -> "up to " + rating).orElse("without a ceiling") + ", " + limits;
    }
}
