package io.charactergraph.export;

/** The outlines of nodes in SVG. */
enum Shape {
    PILL,
    ROUNDED,
    BOX,
    HEXAGON,
    SLANTED,
    NOTE,
    DOUBLE,
    ROOF,
    OCTAGON,
    ELLIPSE,
    FLAG,
    NOTCHED;

    /** Returns the elements that draw the outline around a middle. */
    String svg(int x, int y, int width, int height) {
        int left = x - width / 2;
        int right = left + width;
        int top = y - height / 2;
        int bottom = top + height;
        int d = height / 3;
        return switch (this) {
            case PILL -> box(left, top, width, height, height / 2);
            case ROUNDED -> box(left, top, width, height, 5);
            case BOX -> box(left, top, width, height, 0);
            case HEXAGON ->
                polygon(left, y, left + d, top, right - d, top, right, y, right - d, bottom, left + d, bottom);
            case SLANTED -> polygon(left + d, top, right, top, right - d, bottom, left, bottom);
            case NOTE ->
                polygon(left, top, right - d, top, right, top + d, right, bottom, left, bottom) + "<path d=\"M"
                        + (right - d) + " " + top + "v" + d + "h" + d + "\"/>";
            case DOUBLE ->
                box(left, top, width, height, 0)
                        + "<path d=\"M" + (left + 5) + " " + top + "v" + height + "M" + (right - 5) + " " + top + "v"
                        + height
                        + "\"/>";
            case ROOF -> polygon(left + d, top, right - d, top, right, bottom, left, bottom);
            case OCTAGON ->
                polygon(
                        left + d,
                        top,
                        right - d,
                        top,
                        right,
                        top + d,
                        right,
                        bottom - d,
                        right - d,
                        bottom,
                        left + d,
                        bottom,
                        left,
                        bottom - d,
                        left,
                        top + d);
            case ELLIPSE ->
                "<ellipse cx=\"" + x + "\" cy=\"" + y + "\" rx=\"" + width / 2 + "\" ry=\"" + height / 2 + "\"/>";
            case FLAG -> polygon(left, top, right - d, top, right, y, right - d, bottom, left, bottom);
            case NOTCHED -> polygon(left, top, right, top, right - d, y, right, bottom, left, bottom, left + d, y);
        };
    }

    private static String box(int left, int top, int width, int height, int radius) {
        return "<rect x=\"" + left + "\" y=\"" + top + "\" width=\"" + width + "\" height=\"" + height
                + (radius == 0 ? "" : "\" rx=\"" + radius) + "\"/>";
    }

    private static String polygon(int... points) {
        StringBuilder text = new StringBuilder("<polygon points=\"");
        for (int i = 0; i < points.length; i += 2) {
            text.append(i == 0 ? "" : " ").append(points[i]).append(',').append(points[i + 1]);
        }
        return text.append("\"/>").toString();
    }
}
