package io.charactergraph.examples.admin;

import io.charactergraph.LiveGraph;
import io.charactergraph.browser.ServicePage;
import io.charactergraph.routes.GraphRoutes;
import io.charactergraph.routes.RouteAnswer;
import io.charactergraph.routes.RouteLimits;
import io.charactergraph.routes.RouteRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the service answers: the routes of the graph, and the page of the character browser. */
final class Site implements Routes {

    /** How many bytes an answer has at most, but for a graph. So many are held for each request that runs. */
    private static final int ANSWER_BYTES = 8 << 20;

    private static final String PAGE = "/";
    private static final String ICON = "/favicon.ico";
    private static final Set<String> OPEN = Set.of(PAGE, ICON);
    private static final Set<String> LIGHT = Set.of(PAGE, ICON, "/openapi.json", GraphRoutes.ROOT + "/health");

    private final GraphRoutes routes;
    private final byte[] page;
    private final String policy;

    private Site(GraphRoutes routes, ServicePage page) {
        this.routes = routes;
        this.page = page.html();
        this.policy = page.contentSecurityPolicy();
    }

    /**
     * Returns what a service of a live graph answers.
     *
     * @throws IllegalArgumentException if the word of the ceiling is not of the scale of ratings
     */
    static Site of(LiveGraph live, Optional<String> ceiling, int graphSize) {
        RouteLimits limits = RouteLimits.STANDARD.withAnswerBytes(ANSWER_BYTES).withGraphSize(graphSize);
        GraphRoutes routes = GraphRoutes.of(live).withLimits(limits);
        ServicePage page = ServicePage.of(GraphRoutes.ROOT);
        return ceiling.isEmpty()
                ? new Site(routes, page)
                : new Site(routes.withCeiling(ceiling.get()), page.withCeiling(ceiling.get()));
    }

    @Override
    public Reply answer(Asked asked) {
        if (GraphRoutes.serves(asked.path())) {
            return reply(routes.answer(request(asked)));
        }
        if (OPEN.contains(asked.path()) && !asked.isRead()) {
            return Refusal.notAllowed();
        }
        return switch (asked.path()) {
            case PAGE -> Reply.of(200, PAGE, "text/html; charset=utf-8", page).with("Content-Security-Policy", policy);
            case ICON -> Reply.empty(204, ICON); // a browser asks for it without being asked to
            default -> Refusal.unknownRoute();
        };
    }

    /** The page holds nothing of the graph; it asks for the token and sends it with what it asks the routes. */
    @Override
    public boolean isOpen(Asked asked) {
        return OPEN.contains(asked.path());
    }

    @Override
    public boolean isLight(Asked asked) {
        return LIGHT.contains(asked.path());
    }

    private static RouteRequest request(Asked asked) {
        RouteRequest request =
                RouteRequest.of(asked.method(), asked.path(), asked.query().orElse(""));
        return asked.header("If-None-Match").map(request::withIfNoneMatch).orElse(request);
    }

    private static Reply reply(RouteAnswer answer) {
        return new Reply(
                answer.status(),
                answer.route(),
                Map.copyOf(answer.headers()),
                answer.length(),
                answer.status() == 304 ? Optional.empty() : Optional.of(answer::write));
    }
}
