package io.charactergraph.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plot with two logarithmic axes as SVG, readable on light and dark pages. The unit stands above the field, the legend beside it. */
final class Plot {

    private static final int WIDTH = 820;
    private static final int LEFT = 78;
    private static final int RIGHT = 528;
    private static final int TOP = 44;
    private static final int BOTTOM = 348;
    private static final int HEIGHT = 400;
    private static final int LEGEND = 548;
    private static final List<String> COLOURS =
            List.of("#3b82f6", "#f97316", "#22a06b", "#c026d3", "#b8860b", "#dc2626");

    private final String title;
    private final String unit;
    private final List<Line> lines = new ArrayList<>();

    /**
     * An empty plot.
     *
     * @param unit what the values are, for the upper axis
     */
    Plot(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** Adds a line of points; one without points is left out. */
    void add(String label, List<Point> points) {
        if (!points.isEmpty()) {
            lines.add(new Line(label, List.copyOf(points)));
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    String svg() {
        int left = floor(lines.stream()
                .flatMap(line -> line.points.stream())
                .mapToDouble(Point::nodes)
                .min()
                .orElse(1));
        int right = Math.max(
                left + 1,
                ceiling(lines.stream()
                        .flatMap(line -> line.points.stream())
                        .mapToDouble(Point::nodes)
                        .max()
                        .orElse(10)));
        int low = floor(lines.stream()
                .flatMap(line -> line.points.stream())
                .mapToDouble(Point::value)
                .min()
                .orElse(1));
        int high = Math.max(
                low + 1,
                ceiling(lines.stream()
                        .flatMap(line -> line.points.stream())
                        .mapToDouble(Point::value)
                        .max()
                        .orElse(10)));
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">",
                WIDTH,
                HEIGHT,
                WIDTH,
                HEIGHT);
        add(svg, "<title>%s</title>", title);
        add(
                svg,
                "<style>text{font:13px sans-serif;fill:#444}.t{font-size:15px;font-weight:bold}.g{stroke:#888;stroke-opacity:.3}"
                        + ".l{fill:none;stroke-width:2}@media(prefers-color-scheme:dark){text{fill:#ccc}}</style>");
        add(svg, "<text class=\"t\" x=\"%d\" y=\"20\">%s</text>", LEFT, title);
        for (int power = left; power <= right; power++) {
            double x = scale(power, left, right, LEFT, RIGHT);
            add(svg, "<path class=\"g\" d=\"M%.1f %dV%d\"/>", x, TOP, BOTTOM);
            add(svg, "<text text-anchor=\"middle\" x=\"%.1f\" y=\"%d\">%s</text>", x, BOTTOM + 20, number(power));
        }
        add(
                svg,
                "<text text-anchor=\"middle\" x=\"%d\" y=\"%d\">nodes, logarithmic</text>",
                (LEFT + RIGHT) / 2,
                BOTTOM + 42);
        for (int power = low; power <= high; power++) {
            double y = scale(power, low, high, BOTTOM, TOP);
            add(svg, "<path class=\"g\" d=\"M%d %.1fH%d\"/>", LEFT, y, RIGHT);
            add(svg, "<text text-anchor=\"end\" x=\"%d\" y=\"%.1f\">%s</text>", LEFT - 8, y + 4, number(power));
        }
        add(svg, "<text text-anchor=\"end\" x=\"%d\" y=\"%d\">%s, logarithmic</text>", RIGHT, TOP - 10, unit);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String colour = COLOURS.get(i % COLOURS.size());
            StringBuilder path = new StringBuilder();
            for (Point point : line.points) {
                double x = scale(Math.log10(point.nodes), left, right, LEFT, RIGHT);
                double y = scale(Math.log10(point.value), low, high, BOTTOM, TOP);
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.length() == 0 ? "M" : "L", x, y));
                add(svg, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>", x, y, colour);
            }
            add(svg, "<path class=\"l\" stroke=\"%s\" d=\"%s\"/>", colour, path);
            int y = TOP + 4 + i * 24;
            add(svg, "<path class=\"l\" stroke=\"%s\" d=\"M%d %dh22\"/>", colour, LEGEND, y - 4);
            add(svg, "<text x=\"%d\" y=\"%d\">%s</text>", LEGEND + 30, y, line.label);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static double scale(double value, double low, double high, double from, double to) {
        return from + (value - low) / (high - low) * (to - from);
    }

    private static int floor(double value) {
        return (int) Math.floor(Math.log10(value) + 1e-9);
    }

    private static int ceiling(double value) {
        return (int) Math.ceil(Math.log10(value) - 1e-9);
    }

    private static String number(int power) {
        return power >= 0 && power <= 7
                ? String.format(Locale.ROOT, "%,.0f", Math.pow(10, power))
                : power < 0 && power >= -3
                        ? String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power))
                        : "1e" + power;
    }

    /** A value at a size. */
    record Point(double nodes, double value) {}

    private record Line(String label, List<Point> points) {}
}
