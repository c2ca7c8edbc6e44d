package io.charactergraph.routes;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Texts;
import io.charactergraph.json.stream.ErrorCode;
import io.charactergraph.json.stream.ServiceError;
import java.util.List;
import java.util.Optional;

/** A request is not answered. Never leaves the package. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How long a message is at most, in characters. */
    private static final int LONGEST = 500;

    /** How much of what a request says is repeated. */
    private static final int LONGEST_WORD = 60;

    private final transient ServiceError error;

    private Refusal(ErrorCode code, String message, Optional<String> parameter, List<String> nearest) {
        super(message, null, false, false);
        this.error = new ServiceError(code, Texts.cut(OneLine.of(message), LONGEST), parameter, nearest);
    }

    /** A parameter is wrong. */
    static Refusal bad(String parameter, String message) {
        return bad(parameter, message, List.of());
    }

    /** A parameter is wrong, and something else was meant perhaps. */
    static Refusal bad(String parameter, String message, List<String> nearest) {
        return new Refusal(ErrorCode.BAD_PARAMETER, message, Optional.of(word(parameter)), nearest);
    }

    /** A parameter has a value that it cannot have. */
    static Refusal badValue(String parameter, String value, String wrong) {
        return bad(parameter, word(parameter) + ": '" + word(value) + "' " + wrong);
    }

    /** The query cannot be read at all. */
    static Refusal badQuery(String message) {
        return new Refusal(ErrorCode.BAD_PARAMETER, message, Optional.empty(), List.of());
    }

    /** What a parameter names is not there. */
    static Refusal unknown(String parameter, String message, List<String> nearest) {
        return new Refusal(ErrorCode.UNKNOWN_ID, message, Optional.of(parameter), nearest);
    }

    /** There is no such route. */
    static Refusal noRoute(String message) {
        return new Refusal(ErrorCode.UNKNOWN_ROUTE, message, Optional.empty(), List.of());
    }

    /** The method is neither GET nor HEAD. */
    static Refusal notAllowed() {
        return new Refusal(
                ErrorCode.NOT_ALLOWED, "The routes are for reading; use GET or HEAD.", Optional.empty(), List.of());
    }

    /** The request asks for more than a limit allows. */
    static Refusal tooLarge(String message) {
        return new Refusal(ErrorCode.TOO_LARGE, message, Optional.empty(), List.of());
    }

    /** The request asks by a parameter for more than a limit allows. */
    static Refusal tooLarge(String parameter, String message) {
        return new Refusal(ErrorCode.TOO_LARGE, message, Optional.of(parameter), List.of());
    }

    /** There is no graph yet. */
    static Refusal loading() {
        return new Refusal(
                ErrorCode.LOADING,
                "The first load has not ended yet. Ask again in a few seconds.",
                Optional.empty(),
                List.of());
    }

    /** The error to send. */
    ServiceError error() {
        return error;
    }

    private static String word(String text) {
        return Texts.cut(OneLine.of(Texts.cut(text, LONGEST_WORD)), LONGEST_WORD * 2);
    }
}
