package io.charactergraph.routes;

import io.charactergraph.graph.index.NearestIds;
import io.charactergraph.json.shape.Route;
import io.charactergraph.json.shape.Route.Option;
import io.charactergraph.json.shape.WireType;
import io.charactergraph.json.shape.WireType.Simple;
import io.charactergraph.json.shape.WireType.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The parameters of a request, checked by the options of its route. */
final class Parameters {

    /** A number as JSON has it: Java reads digits of all scripts. */
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads a query.
     *
     * @throws Refusal if a parameter is unknown, or has no value or one that it cannot have, stands too often, or is missing
     */
    static Parameters of(Route route, String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String piece : query.split("&", -1)) {
            if (!piece.isEmpty()) {
                read(route, piece, values);
            }
        }
        for (Option option : route.options()) {
            if (option.required() && !values.containsKey(option.name())) {
                throw Refusal.bad(option.name(), option.name() + " is missing. " + option.about());
            }
        }
        return new Parameters(values);
    }

    private static void read(Route route, String piece, Map<String, List<String>> values) {
        int equals = piece.indexOf('=');
        String name = Percent.query(equals < 0 ? piece : piece.substring(0, equals))
                .orElseThrow(() -> Refusal.badQuery("The name of a parameter has an escape that is not complete."));
        Option option = route.options().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(route, name));
        String value = Percent.query(equals < 0 ? "" : piece.substring(equals + 1))
                .orElseThrow(() -> Refusal.bad(name, name + " has an escape that is not complete, or no UTF-8."));
        if (value.isBlank()) {
            throw Refusal.bad(name, name + " is empty. Give a value, or leave it out.");
        }
        check(option, value);
        List<String> all = values.computeIfAbsent(name, key -> new ArrayList<>());
        if (!all.isEmpty() && !option.several()) {
            throw Refusal.bad(name, name + " stands there twice. Give it once.");
        }
        all.add(value);
    }

    private static Refusal unknown(Route route, String name) {
        List<String> names = route.options().stream().map(Option::name).toList();
        return Refusal.bad(
                name,
                "There is no such parameter of this route. "
                        + (names.isEmpty() ? "It has none." : "It has " + String.join(", ", names) + "."),
                NearestIds.nearestTexts(name, names));
    }

    private static void check(Option option, String value) {
        WireType type = option.type();
        if (type == Simple.WHOLE) {
            number(option, value);
        } else if (type == Simple.FLAG) {
            if (!value.equals("true") && !value.equals("false")) {
                throw Refusal.badValue(option.name(), value, "is neither true nor false");
            }
        } else if (type instanceof Words words && !words.words().contains(value)) {
            throw Refusal.badValue(option.name(), value, "is none of " + String.join(", ", words.words()));
        }
    }

    private static void number(Option option, String value) {
        int number;
        try {
            number = Integer.parseInt(WHOLE.matcher(value).matches() ? value : "");
        } catch (NumberFormatException e) {
            throw Refusal.badValue(option.name(), value, "is no whole number of 32 bits");
        }
        if (number < option.least() || number > option.most()) {
            throw Refusal.badValue(
                    option.name(),
                    value,
                    option.most() == Integer.MAX_VALUE
                            ? "is less than " + option.least()
                            : "is not between " + option.least() + " and " + option.most());
        }
    }

    /** The values of a parameter, in order. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value of a parameter. */
    Optional<String> one(String name) {
        return all(name).stream().findFirst();
    }

    /** The value of a parameter that must stand there. */
    String required(String name) {
        return all(name).get(0);
    }

    /** The number of a parameter. */
    OptionalInt number(String name) {
        return all(name).stream().mapToInt(Integer::parseInt).findFirst();
    }

    /** The numbers of a parameter, in order. */
    List<Integer> numbers(String name) {
        return all(name).stream().map(Integer::valueOf).toList();
    }

    /** Whether a parameter is true. */
    boolean flag(String name) {
        return one(name).filter("true"::equals).isPresent();
    }

    /** How many elements of a list to send. */
    int limit(RouteLimits limits, int unless) {
        OptionalInt limit = number("limit");
        if (limit.isPresent() && limit.getAsInt() > limits.longestPage()) {
            throw Refusal.badValue(
                    "limit",
                    Integer.toString(limit.getAsInt()),
                    "is more than " + limits.longestPage() + ", which is the limit of this service");
        }
        return limit.orElse(unless);
    }

    /** How many elements of a list to leave out at the beginning. */
    int offset() {
        return number("offset").orElse(0);
    }
}
