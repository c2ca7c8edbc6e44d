package io.charactergraph.export;

import io.charactergraph.model.NodeKind;

/**
 * How the nodes of a kind look in drawings: no two kinds have the same shape, so that colour is not needed to tell them apart.
 *
 * @param shape the shape in SVG
 * @param dot the shape in Graphviz, as attributes
 * @param open what stands before a label in Mermaid
 * @param close what stands behind it
 * @param light the colours on a light page
 * @param dark the colours on a dark page
 */
record NodeLook(Shape shape, String dot, String open, String close, Colours light, Colours dark) {

    /**
     * Colours of a shape.
     *
     * @param fill its area
     * @param line its outline
     */
    record Colours(String fill, String line) {}

    /** Returns the look of a kind. */
    static NodeLook of(NodeKind kind) {
        return switch (kind) {
            case CHARACTER_TEMPLATE ->
                look(
                        Shape.PILL,
                        "shape=box, style=\"filled,rounded\", penwidth=2",
                        "([",
                        "])",
                        "#dbeafe #1d4ed8 #1e3a8a #93c5fd");
            case CHARACTER_INSTANCE ->
                look(
                        Shape.ROUNDED,
                        "shape=box, style=\"filled,rounded,dashed\"",
                        "(",
                        ")",
                        "#cffafe #0e7490 #164e63 #67e8f9");
            case GAME_NPC -> look(Shape.HEXAGON, "shape=hexagon", "{{", "}}", "#d1fae5 #047857 #064e3b #6ee7b7");
            case SCENE -> look(Shape.BOX, "shape=box", "[", "]", "#fef3c7 #b45309 #78350f #fcd34d");
            case SCENE_ROLE ->
                look(Shape.SLANTED, "shape=parallelogram", "[/", "/]", "#ecfccb #4d7c0f #365314 #bef264");
            case ASSET -> look(Shape.NOTE, "shape=note", ">", "]", "#ffe4e6 #be123c #881337 #fda4af");
            case GENERATION -> look(Shape.DOUBLE, "shape=cds", "[[", "]]", "#f3e8ff #7e22ce #581c87 #d8b4fe");
            case PROMPT_VERSION -> look(Shape.ROOF, "shape=trapezium", "[/", "\\]", "#fae8ff #a21caf #701a75 #f0abfc");
            case ACTION_BLOCK -> look(Shape.OCTAGON, "shape=octagon", "[(", ")]", "#ffedd5 #c2410c #7c2d12 #fdba74");
            case WORLD -> look(Shape.ELLIPSE, "shape=ellipse", "((", "))", "#e2e8f0 #334155 #1e293b #cbd5e1");
            case ARC -> look(Shape.FLAG, "shape=rarrow", "[\\", "/]", "#f5f5f4 #57534e #44403c #d6d3d1");
            case EXTENSION -> look(Shape.NOTCHED, "shape=diamond", "[\\", "\\]", "#ffffff #111827 #111827 #e5e7eb");
        };
    }

    private static NodeLook look(Shape shape, String dot, String open, String close, String colours) {
        String[] all = colours.split(" ", -1);
        return new NodeLook(shape, dot, open, close, new Colours(all[0], all[1]), new Colours(all[2], all[3]));
    }
}
