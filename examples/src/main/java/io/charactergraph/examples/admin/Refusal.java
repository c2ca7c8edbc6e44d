package io.charactergraph.examples.admin;

import io.charactergraph.json.stream.ErrorCode;
import io.charactergraph.json.stream.ServiceError;
import io.charactergraph.json.stream.ServiceWriter;
import java.util.List;
import java.util.Optional;

/** The answers of the service itself that are errors, in the wire format. */
final class Refusal {

    /** What the log has for the route when no route was looked for. */
    static final String NO_ROUTE = "none";

    private Refusal() {}

    static Reply unknownRoute() {
        return error(
                ErrorCode.UNKNOWN_ROUTE,
                "There is no such route; the routes stand in /openapi.json, and / is the character browser.",
                Optional.empty());
    }

    static Reply notAllowed() {
        return error(ErrorCode.NOT_ALLOWED, "Only GET and HEAD are answered: the service reads.", Optional.empty())
                .with("Allow", "GET, HEAD");
    }

    static Reply unauthorized() {
        return error(
                        ErrorCode.UNAUTHORIZED,
                        "The service needs its token, as the header 'Authorization: Bearer TOKEN'.",
                        Optional.empty())
                .with("WWW-Authenticate", "Bearer realm=\"character-graph\"");
    }

    static Reply otherHost() {
        return error(
                ErrorCode.BAD_PARAMETER,
                "The Host header is none of the names of this service; --host gives it another name.",
                Optional.of("Host"));
    }

    static Reply largeBody() {
        return error(
                        ErrorCode.TOO_LARGE,
                        "No route takes a body; the service reads past at most " + Asked.BODY_BYTES + " bytes of one.",
                        Optional.empty())
                .with("Connection", "close");
    }

    static Reply busy(String route, Limits limits) {
        return error(
                        ErrorCode.LOADING,
                        "The service is busy: " + limits.running() + " requests run and up to " + limits.waiting()
                                + " wait. Ask again in a second.",
                        Optional.empty())
                .with("Retry-After", "1")
                .at(route);
    }

    static Reply busySending(String route, Limits limits) {
        return error(
                        ErrorCode.LOADING,
                        "The service is busy: " + limits.streams()
                                + " large answers are being sent. Ask again in a second.",
                        Optional.empty())
                .with("Retry-After", "1")
                .at(route);
    }

    static Reply ending() {
        return error(ErrorCode.LOADING, "The service is shutting down.", Optional.empty())
                .with("Retry-After", "5")
                .with("Connection", "close");
    }

    static Reply internal(String route, String number) {
        return error(
                        ErrorCode.INTERNAL,
                        "The service failed at this request; its log has the fault number " + number + ".",
                        Optional.empty())
                .at(route);
    }

    private static Reply error(ErrorCode code, String message, Optional<String> parameter) {
        byte[] json = ServiceWriter.error(new ServiceError(code, message, parameter, List.of()));
        return Reply.of(code.status(), NO_ROUTE, "application/json", json);
    }
}
