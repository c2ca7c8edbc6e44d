package io.charactergraph.export;

import io.charactergraph.export.Drawing.Link;
import io.charactergraph.internal.Labels;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextWidth;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes a drawing as SVG: a title, a legend, links with arrows, and nodes with labels. */
final class SvgWriter {

    private static final int MARGIN = 24;
    private static final int HEIGHT = 28;
    private static final int LINE = 20;
    private static final int LEGEND_GAP = 18;
    private static final int LEGEND_SHAPE = 30;
    private static final int NARROWEST = 720;

    /** How many columns of a label are shown. */
    private static final int LABEL = 30;

    /** How many links a drawing has at most of which each has its words beside it. */
    private static final int WORDED = 45;

    private static final double COLUMN = 6.6;

    private final Drawing drawing;
    private final TextOut out;
    private final List<String> labels = new ArrayList<>();
    private final List<DrawingLayout.Box> boxes = new ArrayList<>();
    private final DrawingLayout layout;
    private final Map<NodeKind, Integer> counts = new EnumMap<>(NodeKind.class);

    SvgWriter(Drawing drawing, TextOut out) {
        this.drawing = drawing;
        this.out = out;
        for (GraphNode node : drawing.nodes()) {
            String label = TextWidth.cut(OneLine.of(node.label().isBlank() ? node.id() : node.label()), LABEL);
            labels.add(label);
            boxes.add(new DrawingLayout.Box(pixels(label) + HEIGHT, HEIGHT));
            counts.merge(node.kind(), 1, Integer::sum);
        }
        this.layout = DrawingLayout.of(boxes, drawing.links());
    }

    void write() throws IOException {
        int width = Math.max(NARROWEST, layout.width() + 2 * MARGIN);
        List<List<NodeKind>> legend = legend(width);
        int top = MARGIN + LINE * (drawing.note().isPresent() ? 2 : 1) + legend.size() * (LINE + 6) + 10;
        int left = (width - layout.width()) / 2;
        int height = top + layout.height() + MARGIN;
        out.line("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"cg\" role=\"img\" width=\"" + width + "\" height=\""
                + height + "\" viewBox=\"0 0 " + width + " " + height + "\">");
        out.line("<title>", XmlText.of(drawing.title()), "</title>");
        style();
        out.line("<rect class=\"cg-page\" width=\"" + width + "\" height=\"" + height + "\"/>");
        head(legend);
        out.line("<g transform=\"translate(" + left + " " + top + ")\">");
        links();
        nodes();
        out.line("</g>");
        out.line("</svg>");
    }

    private void style() throws IOException {
        out.line(
                "<defs><marker id=\"cg-arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\""
                        + " orient=\"auto-start-reverse\"><path d=\"M0 0L8 4L0 8z\"/></marker></defs>");
        out.line("<style>");
        out.line(".cg text{font:12px Helvetica,Arial,sans-serif;fill:#111827}");
        out.line(".cg .cg-title{font-size:15px;font-weight:bold}");
        out.line(".cg .cg-node text{text-anchor:middle}");
        out.line(
                ".cg .cg-words{font-size:9.5px;fill:#475569;text-anchor:middle;paint-order:stroke;stroke:#fff;stroke-width:3px}");
        out.line(".cg .cg-page{fill:#fff}");
        out.line(".cg .cg-link{stroke:#94a3b8;fill:none;stroke-width:1.2}");
        out.line(".cg marker path{fill:#94a3b8}");
        out.line(".cg .cg-node path{fill:none}");
        out.line(".cg .cg-root *{stroke-width:3}");
        out.line(".cg .cg-root text{font-weight:bold;stroke:none}");
        for (NodeKind kind : counts.keySet()) {
            out.line(colours(kind, NodeLook.of(kind).light()));
        }
        out.line("@media (prefers-color-scheme:dark){");
        out.line(".cg text{fill:#f1f5f9}");
        out.line(".cg .cg-words{fill:#cbd5e1;stroke:#0f172a}");
        out.line(".cg .cg-page{fill:#0f172a}");
        out.line(".cg .cg-link{stroke:#64748b}");
        out.line(".cg marker path{fill:#64748b}");
        for (NodeKind kind : counts.keySet()) {
            out.line(colours(kind, NodeLook.of(kind).dark()));
        }
        out.line("}");
        out.line("</style>");
    }

    private static String colours(NodeKind kind, NodeLook.Colours colours) {
        String dashes = kind == NodeKind.CHARACTER_INSTANCE ? ";stroke-dasharray:5 3" : "";
        return ".cg-" + kind.wireType() + " :not(text){fill:" + colours.fill() + ";stroke:" + colours.line() + dashes
                + "}";
    }

    /** The kinds in lines, as many in each as fit. */
    private List<List<NodeKind>> legend(int width) {
        List<List<NodeKind>> lines = new ArrayList<>();
        int x = width;
        for (NodeKind kind : counts.keySet()) {
            int item = LEGEND_SHAPE + 8 + pixels(words(kind)) + LEGEND_GAP;
            if (x + item > width - MARGIN) {
                lines.add(new ArrayList<>());
                x = MARGIN;
            }
            lines.get(lines.size() - 1).add(kind);
            x += item;
        }
        return lines;
    }

    private String words(NodeKind kind) {
        return counts.get(kind) + " " + kind.wireType().replace('_', ' ');
    }

    private void head(List<List<NodeKind>> legend) throws IOException {
        int y = MARGIN + 8;
        out.line(
                "<text class=\"cg-title\" x=\"" + MARGIN + "\" y=\"" + y + "\">",
                XmlText.of(drawing.title()),
                "</text>");
        if (drawing.note().isPresent()) {
            y += LINE;
            out.line(
                    "<text x=\"" + MARGIN + "\" y=\"" + y + "\">",
                    XmlText.of(OneLine.of(drawing.note().get())),
                    "</text>");
        }
        y += LINE + 6;
        for (List<NodeKind> line : legend) {
            int x = MARGIN;
            for (NodeKind kind : line) {
                out.line(
                        "<g class=\"cg-" + kind.wireType() + "\">",
                        NodeLook.of(kind).shape().svg(x + LEGEND_SHAPE / 2, y - 4, LEGEND_SHAPE, 16),
                        "<text x=\"" + (x + LEGEND_SHAPE + 8) + "\" y=\"" + y + "\">",
                        words(kind),
                        "</text></g>");
                x += LEGEND_SHAPE + 8 + pixels(words(kind)) + LEGEND_GAP;
            }
            y += LINE + 6;
        }
    }

    private void links() throws IOException {
        for (Link link : drawing.links()) {
            if (link.first() == link.second()) {
                loop(link);
            } else {
                line(link);
            }
        }
        if (drawing.links().size() <= WORDED) {
            for (Link link : drawing.links()) {
                Segment line = segment(link);
                long x = Math.round((line.fromX() + line.toX()) / 2);
                long y = Math.round((line.fromY() + line.toY()) / 2) + (link.first() == link.second() ? -HEIGHT : 3);
                out.line(
                        "<text class=\"cg-words\" x=\"" + x + "\" y=\"" + y + "\">",
                        XmlText.of(words(link)),
                        "</text>");
            }
        }
    }

    private static String words(Link link) {
        List<String> all = new ArrayList<>(link.forward());
        link.backward().stream().filter(word -> !all.contains(word)).forEach(all::add);
        return all.get(0) + (all.size() == 1 ? "" : " +" + (all.size() - 1));
    }

    private void line(Link link) throws IOException {
        Segment line = segment(link);
        out.line(
                "<path class=\"cg-link\" d=\"M",
                point(line.fromX(), line.fromY()),
                "L",
                point(line.toX(), line.toY()),
                "\"",
                link.backward().isEmpty() ? "" : " marker-start=\"url(#cg-arrow)\"",
                link.forward().isEmpty() ? "" : " marker-end=\"url(#cg-arrow)\"",
                "><title>",
                XmlText.of(sentence(link)),
                "</title></path>");
    }

    /** The part of the line between the middles of two boxes that lies between the boxes. */
    private record Segment(double fromX, double fromY, double toX, double toY) {}

    private Segment segment(Link link) {
        double fromX = layout.x(link.first());
        double fromY = layout.y(link.first());
        double x = layout.x(link.second()) - fromX;
        double y = layout.y(link.second()) - fromY;
        double start = outside(boxes.get(link.first()), x, y);
        double end = 1 - outside(boxes.get(link.second()), x, y);
        return new Segment(fromX + x * start, fromY + y * start, fromX + x * end, fromY + y * end);
    }

    /** How much of a line from the middle of a box is inside it. */
    private static double outside(DrawingLayout.Box box, double x, double y) {
        double share =
                Math.min(x == 0 ? 1 : box.width() / 2.0 / Math.abs(x), y == 0 ? 1 : box.height() / 2.0 / Math.abs(y));
        return Math.min(0.5, share);
    }

    private void loop(Link link) throws IOException {
        int x = layout.x(link.first());
        int y = layout.y(link.first()) - HEIGHT / 2;
        out.line(
                "<path class=\"cg-link\" d=\"M" + (x - 12) + " " + y + "C" + (x - 24) + " " + (y - 22) + " " + (x + 24)
                        + " " + (y - 22) + " " + (x + 12) + " " + y + "\" marker-end=\"url(#cg-arrow)\"><title>",
                XmlText.of(sentence(link)),
                "</title></path>");
    }

    private String sentence(Link link) {
        List<String> lines = new ArrayList<>();
        link.forward()
                .forEach(type -> lines.add(labels.get(link.first()) + " " + type + " " + labels.get(link.second())));
        link.backward()
                .forEach(type -> lines.add(labels.get(link.second()) + " " + type + " " + labels.get(link.first())));
        return String.join("\n", lines);
    }

    private void nodes() throws IOException {
        for (int i = 0; i < labels.size(); i++) {
            GraphNode node = drawing.nodes().get(i);
            int x = layout.x(i);
            int y = layout.y(i);
            out.line(
                    "<g class=\"cg-node cg-",
                    node.kind().wireType(),
                    drawing.isRoot(node) ? " cg-root" : "",
                    "\"><title>",
                    XmlText.of(OneLine.of(Labels.of(node.label(), node.id()))),
                    "</title>",
                    NodeLook.of(node.kind())
                            .shape()
                            .svg(x, y, boxes.get(i).width(), boxes.get(i).height()),
                    "<text x=\"" + x + "\" y=\"" + (y + 4) + "\">",
                    XmlText.of(labels.get(i)),
                    "</text></g>");
        }
    }

    private static String point(double x, double y) {
        return Math.round(x) + " " + Math.round(y);
    }

    private static int pixels(String text) {
        return (int) Math.round(TextWidth.of(text) * COLUMN);
    }
}
