package io.charactergraph.tests;

import io.charactergraph.CharacterGraph;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.RatingScale;
import io.charactergraph.schema.ColumnType;
import io.charactergraph.schema.StudioColumn;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A studio in which every name, key, role, arc, tag and other text of a node or edge begins with a prefix, wherever it stands.
 * With two prefixes the studios have the same graph, but for the names.
 */
final class HostileNames {

    /** Breaks lines, commands a terminal, turns the direction, hides. */
    static final String HOSTILE = "x\n\r\u0085\u2028\u2029\u000b\f\u001b[2J\u009b1m\u007f\u202e\u200b\ufeffERROR ";

    /** What is printed for {@link #HOSTILE}, which has only harmless characters and prints as it is. */
    static final String HARMLESS = OneLine.of(HOSTILE);

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern LINK = Pattern.compile("(character|arc|quest):(.*)", Pattern.DOTALL);

    private final Set<String> texts;
    private final String prefix;

    private HostileNames(Set<String> texts, String prefix) {
        this.texts = texts;
        this.prefix = prefix;
    }

    static StudioRows into(StudioRows studio, String prefix) {
        HostileNames names = new HostileNames(textsOf(CharacterGraph.load(RowsSource.of(studio))), prefix);
        StudioRows changed = studio;
        for (String table : studio.tables()) {
            Optional<StudioTable> known = StudioTable.find(table);
            if (known.isPresent()) {
                changed = changed.withRows(table, row -> names.change(known.get(), row));
            }
        }
        return changed;
    }

    private Map<String, String> change(StudioTable table, Map<String, String> row) {
        Map<String, String> changed = new HashMap<>(row);
        for (StudioColumn column : table.columns()) {
            String cell = changed.get(column.name());
            if (cell != null && column.type() == ColumnType.TEXT) {
                changed.put(column.name(), change(cell));
            } else if (cell != null && column.type() == ColumnType.JSON) {
                changed.put(column.name(), changeStrings(cell));
            }
        }
        return changed;
    }

    private String changeStrings(String json) {
        return STRING.matcher(json)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).indexOf('\\') >= 0 ? found.group() : quoted(change(found.group(1)))));
    }

    private String change(String text) {
        Matcher link = LINK.matcher(text);
        if (link.matches() && texts.contains(link.group(2))) {
            return link.group(1) + ":" + prefix + link.group(2);
        }
        return texts.contains(text) ? prefix + text : text;
    }

    /** Every text of a node or edge, but the words of the rating scale. */
    private static Set<String> textsOf(CharacterGraph graph) {
        Set<String> texts = new TreeSet<>();
        graph.typed().nodes().forEach(node -> collect(node, texts));
        graph.typed().edges().forEach(edge -> collect(edge.detail(), texts));
        texts.removeIf(
                text -> text.isBlank() || RatingScale.standard().rank(text).isPresent());
        return texts;
    }

    private static void collect(Object value, Set<String> texts) {
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> collect(inner, texts));
        } else if (value instanceof Collection<?> all) {
            all.forEach(inner -> collect(inner, texts));
        } else if (value instanceof GraphNode
                || value instanceof NodeId
                || value instanceof GraphEdge
                || value instanceof io.charactergraph.model.EdgeDetail && value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                collect(PrintedTexts.value(component.getAccessor(), value), texts);
            }
        }
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars()
                .forEach(c -> json.append(
                        c < ' ' || c == '"' || c == '\\' || Character.isSurrogate((char) c)
                                ? String.format(Locale.ROOT, "\\u%04x", c)
                                : (char) c + ""));
        return json.append('"').toString();
    }
}
