package io.charactergraph.jdbc.remedies;

import io.charactergraph.jdbc.json.JsonFound;
import io.charactergraph.jdbc.json.JsonPlace;
import io.charactergraph.jdbc.linking.RowEdit;
import io.charactergraph.model.UnresolvedReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of an unresolved reference in a column.
 *
 * @param column the column
 * @param place the place of the value, or of the array that holds it
 * @param isElement whether it is an element of the array at the place
 */
record ReferencePath(String column, JsonPlace place, boolean isElement) {

    private static final Pattern SEGMENT = Pattern.compile("([^\\[\\].]+)(?:\\[(\\d+)])?");

    /** Returns the possible places; a free key can look like a key and an index. */
    static List<ReferencePath> candidates(UnresolvedReference reference) {
        String template = reference.place().substring(reference.table().length() + 1);
        int star = template.indexOf(".*");
        if (star < 0) {
            return plain(reference.path()).stream().toList();
        }
        String prefix = template.substring(0, star);
        String suffix = template.substring(star + 2);
        String path = reference.path();
        if (!path.startsWith(prefix + ".") || !path.endsWith(suffix) && suffix.length() > 0) {
            return List.of();
        }
        String key = path.substring(prefix.length() + 1, path.length() - suffix.length());
        Matcher element = Pattern.compile("(.*)\\[\\d+]", Pattern.DOTALL).matcher(key);
        List<ReferencePath> candidates = new ArrayList<>();
        plain(prefix).ifPresent(before -> {
            JsonPlace place = before.place.key(key);
            for (String name :
                    suffix.isEmpty() ? new String[0] : suffix.substring(1).split("\\.")) {
                place = place.field(name);
            }
            candidates.add(new ReferencePath(before.column, place, false));
            if (suffix.isEmpty() && element.matches()) {
                candidates.add(new ReferencePath(before.column, before.place.key(element.group(1)), true));
            }
        });
        return candidates;
    }

    /** Returns whether the place has the text now. */
    boolean holds(RowEdit edit, String text) {
        Optional<JsonFound> found = edit.find(place);
        return isElement
                ? found.filter(JsonFound::isArray).isPresent()
                        && edit.elements(place).stream()
                                .anyMatch(element -> element.referenceText().equals(text))
                : found.filter(value -> value.referenceText().equals(text)).isPresent();
    }

    /** A path without free keys. */
    private static Optional<ReferencePath> plain(String path) {
        JsonPlace place = JsonPlace.ROOT;
        String column = "";
        boolean isElement = false;
        Matcher segment = SEGMENT.matcher(path);
        int at = 0;
        while (at < path.length() && segment.find(at) && segment.start() == at) {
            if (isElement) {
                return Optional.empty();
            }
            if (column.isEmpty()) {
                column = segment.group(1);
            } else {
                place = place.field(segment.group(1));
            }
            at = segment.end();
            isElement = segment.group(2) != null && at == path.length();
            if (segment.group(2) != null && !isElement) {
                place = place.index(Integer.parseInt(segment.group(2)));
            }
            at += at < path.length() && path.charAt(at) == '.' ? 1 : 0;
        }
        return at == path.length() && !column.isEmpty()
                ? Optional.of(new ReferencePath(column, place, isElement))
                : Optional.empty();
    }
}
