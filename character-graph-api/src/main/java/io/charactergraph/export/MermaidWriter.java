package io.charactergraph.export;

import io.charactergraph.export.Drawing.Link;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextWidth;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import io.charactergraph.state.GraphState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a drawing as a Mermaid flowchart, no larger than Mermaid draws. Nodes are numbered, since an id of Mermaid must be no word of its grammar. In a
 * label each sign that means something to Mermaid or to Markdown is written by its number.
 */
final class MermaidWriter {

    /** How many columns of a label are shown. */
    private static final int LABEL = 40;

    /** How many arrows Mermaid draws unless a page sets another number. */
    private static final int ARROWS = 499;

    /** How many characters of text Mermaid reads unless a page sets another number. */
    private static final int CHARACTERS = 50_000;

    /** Signs that stand for themselves between quotes. */
    private static final String PLAIN = " ,_()'";

    /** Signs by which Mermaid marks numbers inside itself, so that they cannot stand for themselves. */
    private static final String MARKS = "\u00b0\u00b6\ufb02";

    private final Drawing drawing;
    private final StringBuilder text = new StringBuilder();
    private int arrows;

    private MermaidWriter(Drawing drawing) {
        this.drawing = drawing;
    }

    /** Returns the flowchart of a graph with at most so many nodes; with fewer when it would be too large for Mermaid. */
    static String of(GraphState state, int most) {
        MermaidWriter writer = new MermaidWriter(Drawing.of(state, most));
        writer.write();
        boolean fits = writer.arrows <= ARROWS && writer.text.length() <= CHARACTERS;
        int nodes = writer.drawing.nodes().size();
        return fits || nodes <= 1 ? writer.text.toString() : of(state, nodes - Math.max(1, nodes / 8));
    }

    private void write() {
        line("flowchart LR");
        drawing.note().ifPresent(note -> line("  note[", label(note), "]"));
        Map<NodeKind, List<String>> members = new EnumMap<>(NodeKind.class);
        for (int i = 0; i < drawing.nodes().size(); i++) {
            GraphNode node = drawing.nodes().get(i);
            NodeLook look = NodeLook.of(node.kind());
            String name = TextWidth.cut(OneLine.of(node.label().isBlank() ? node.id() : node.label()), LABEL);
            line("  n" + i, look.open(), label(name), look.close());
            members.computeIfAbsent(node.kind(), any -> new ArrayList<>()).add("n" + i);
        }
        for (Link link : drawing.links()) {
            arrow(link.first(), link.forward(), link.second());
            arrow(link.second(), link.backward(), link.first());
        }
        for (Map.Entry<NodeKind, List<String>> kind : members.entrySet()) {
            NodeLook.Colours colours = NodeLook.of(kind.getKey()).light();
            String name = kind.getKey().wireType();
            line("  classDef " + name + " fill:" + colours.fill() + ",stroke:" + colours.line() + ",color:#111827");
            line("  class " + String.join(",", kind.getValue()) + " " + name);
        }
    }

    private void arrow(int from, List<String> types, int to) {
        if (!types.isEmpty()) {
            line("  n" + from + " -->|", label(String.join(", ", types)), "| n" + to);
            arrows++;
        }
    }

    private void line(String... parts) {
        for (String part : parts) {
            text.append(part);
        }
        text.append('\n');
    }

    private static String label(String text) {
        StringBuilder label = new StringBuilder("\"");
        OneLine.of(text).codePoints().forEach(c -> {
            if (MARKS.indexOf(c) < 0 && (c > '~' || Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                label.appendCodePoint(c);
            } else {
                label.append('#').append(c).append(';');
            }
        });
        return label.append('"').toString();
    }
}
