package io.charactergraph.jdbc.scope;

import io.charactergraph.internal.FieldSpelling;
import io.charactergraph.schema.Place;
import io.charactergraph.schema.PlaceEdge;
import io.charactergraph.schema.ReferenceForm;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The places of a column as the function of names takes them: a letter for the kind of name, and the path to it. */
final class JsonPaths {

    private JsonPaths() {}

    /** A place in JSON, in each spelling of its fields. */
    static Set<String> of(Place place) {
        Set<String> all = new LinkedHashSet<>();
        List<String> paths = paths(place.steps());
        Access.letter(place.form()).ifPresent(letter -> {
            for (String path : paths) {
                all.add(letter + " " + (place.isInKey() ? keys(path) : path));
                if (place.form() == ReferenceForm.QUEST) {
                    all.add(letter(ReferenceForm.ARC) + " " + path); // a quest is an arc
                }
            }
        });
        if (casts(place)) { // the roles stand in the keys, or under them
            paths.forEach(
                    path -> all.add(letter(ReferenceForm.ROLE) + " " + (place.isInKey() ? path + "[*]" : keys(path))));
        }
        return all;
    }

    /** A column of text that is one reference. */
    static String whole(ReferenceForm form) {
        return letter(form) + " " + (form == ReferenceForm.MENTIONED_TEMPLATE ? "{{}}" : "=");
    }

    static boolean casts(Place place) {
        return place.edges().stream().map(PlaceEdge::kind).anyMatch("casts"::equals);
    }

    private static String letter(ReferenceForm form) {
        return Access.letter(form).orElseThrow();
    }

    /** The keys of an object in place of its values. */
    private static String keys(String values) {
        return values.substring(0, values.length() - ".*".length()) + ".keyvalue().key";
    }

    private static List<String> paths(List<String> steps) {
        List<String> paths = List.of("$");
        for (String step : steps) {
            List<String> longer = new ArrayList<>();
            for (String path : paths) {
                for (String spelled : spellings(step)) {
                    longer.add(path + spelled);
                }
            }
            paths = longer;
        }
        return paths;
    }

    private static Set<String> spellings(String step) {
        if (step.equals("[]")) {
            return Set.of("[*]");
        }
        if (step.equals("{}")) {
            return Set.of(".*");
        }
        Set<String> both = new LinkedHashSet<>();
        both.add(".\"" + step + "\"");
        both.add(".\"" + FieldSpelling.other(step) + "\"");
        return both;
    }
}
