package io.charactergraph.testkit;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TimestampText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of a fixture while it is being written. */
final class FixtureRow {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");
    private static final Pattern PATH = Pattern.compile("[^.\\[\\]]+(\\.[^.\\[\\]]+|\\[\\d{1,4}])*");

    private final String table;
    private final Map<String, @Nullable Object> cells = new LinkedHashMap<>();

    FixtureRow(String table, String id) {
        this.table = table;
        StudioSchema.columns(table).forEach(column -> cells.put(column, null));
        set("id", id);
    }

    String table() {
        return table;
    }

    /** The row's id, as text. */
    String id() {
        return String.valueOf(cells.get("id"));
    }

    /** The cell of a column that is no JSON; null also where nothing was written yet. */
    @Nullable
    String cell(String column) {
        Object cell = cells.get(column);
        return cell == null ? null : cell.toString();
    }

    /**
     * Writes a cell, or a value inside a JSON cell.
     *
     * @param path a column, or a column and a path inside it
     */
    FixtureRow set(String path, @Nullable Object value) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    OneLine.of("path: '" + path + "' is no path; write it as in meta.cast[0].defaultNpcId"));
        }
        List<Object> steps = new ArrayList<>();
        for (Matcher step = STEP.matcher(path); step.find(); ) {
            steps.add(step.group(1) != null ? step.group(1) : Integer.valueOf(step.group(2)));
        }
        return set(steps, value);
    }

    /** Writes a member of an object inside a JSON cell; the keys are taken as they are. */
    FixtureRow set(List<?> steps, @Nullable Object value) {
        String column = String.valueOf(steps.get(0));
        if (!StudioSchema.isJson(table, column)) {
            if (steps.size() > 1) {
                throw new IllegalArgumentException(
                        "path: " + table + "." + column + " is no JSON column; give it a " + "value as a whole");
            }
            if (value instanceof FixtureJson.Raw) {
                throw new IllegalArgumentException(
                        "path: " + table + "." + column + " is no JSON column; give it a value by with");
            }
            String cell = cellText(value);
            StudioSchema.check(table, column, cell);
            cells.put(column, cell);
            return this;
        }
        Object json = FixtureJson.copyOf(value);
        Object holder = cells;
        for (int i = 0; i < steps.size() - 1; i++) {
            holder = child(holder, steps, i);
        }
        put(holder, steps, steps.size() - 1, json);
        return this;
    }

    /** Adds an element to an array inside a JSON cell, which is made when it is not there. */
    FixtureRow add(List<?> steps, @Nullable Object element) {
        Object holder = cells;
        for (int i = 0; i < steps.size() - 1; i++) {
            holder = child(holder, steps, i);
        }
        Object there = get(holder, steps, steps.size() - 1);
        List<@Nullable Object> array = new ArrayList<>();
        if (there instanceof List<?> list) {
            array.addAll(list);
        } else if (there != null) {
            throw inTheWay(steps, steps.size() - 1);
        }
        array.add(FixtureJson.copyOf(element));
        put(holder, steps, steps.size() - 1, array);
        return this;
    }

    /** What stands at a place inside a JSON cell; null also where there is nothing. */
    @Nullable
    Object at(Object... steps) {
        Object found = cells;
        for (Object step : steps) {
            if (!(found instanceof Map<?, ?> map)) {
                return null;
            }
            found = map.get(step);
        }
        return found;
    }

    /** The cells as a database's text form has them. */
    Map<String, @Nullable String> toCells() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        cells.forEach((column, cell) -> texts.put(
                column,
                cell == null ? null : cell instanceof String text ? plain(column, text) : FixtureJson.text(cell)));
        return texts;
    }

    private String plain(String column, String text) {
        return StudioSchema.isJson(table, column) ? FixtureJson.text(text) : text;
    }

    private Object child(Object holder, List<?> steps, int at) {
        Object there = get(holder, steps, at);
        if (there == null) {
            there = steps.get(at + 1) instanceof Integer ? new ArrayList<>() : new LinkedHashMap<>();
            put(holder, steps, at, there);
        }
        return there;
    }

    private @Nullable Object get(Object holder, List<?> steps, int at) {
        Object step = steps.get(at);
        if (holder instanceof Map<?, ?> map && step instanceof String) {
            return map.get(step);
        }
        if (holder instanceof List<?> list && step instanceof Integer index) {
            return index < list.size() ? list.get(index) : null;
        }
        throw inTheWay(steps, at);
    }

    @SuppressWarnings("unchecked") // only maps and lists of this kind are made here
    private void put(Object holder, List<?> steps, int at, @Nullable Object value) {
        Object step = steps.get(at);
        if (holder instanceof Map<?, ?> && step instanceof String key) {
            ((Map<String, @Nullable Object>) holder).put(key, value);
        } else if (holder instanceof List<?> && step instanceof Integer index) {
            List<@Nullable Object> list = (List<@Nullable Object>) holder;
            while (list.size() <= index) {
                list.add(null);
            }
            list.set(index, value);
        } else {
            throw inTheWay(steps, at);
        }
    }

    private IllegalArgumentException inTheWay(List<?> steps, int at) {
        return new IllegalArgumentException("path: in " + table + " " + id() + " at "
                + steps.subList(0, Math.max(at, 1)) + " stands something else already; write the whole column at once");
    }

    private static @Nullable String cellText(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "t" : "f";
        }
        if (value instanceof Instant instant) {
            return TimestampText.of(instant);
        }
        return value == null ? null : value.toString();
    }
}
