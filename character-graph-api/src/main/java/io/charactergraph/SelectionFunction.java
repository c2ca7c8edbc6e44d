package io.charactergraph;

import java.util.Locale;

/** The functions of text selections. */
enum SelectionFunction {
    /** What uses the nodes. */
    USERS("users(x, n)", 1, true),
    /** What the nodes use. */
    USES("uses(x, n)", 1, true),
    /** What the nodes reach along edges. */
    REACHES("reaches(x, n)", 1, true),
    /** What reaches the nodes along edges. */
    REACHED_BY("reached_by(x, n)", 1, true),
    /** What lies around the nodes. */
    AROUND("around(x, n)", 1, true),
    /** What an edge joins to every one of the nodes. */
    COMMON("common(x)", 1, false),
    /** The nodes of the paths between two selections. */
    PATHS("paths(x, y, n)", 2, true),
    /** The scenes of characters, arcs and worlds. */
    SCENES("scenes(x)", 1, false),
    /** The assets of characters, scenes and arcs. */
    ASSETS("assets(x)", 1, false),
    /** The generations of characters, scenes and arcs. */
    GENERATIONS("generations(x)", 1, false),
    /** The templates of NPCs, scenes and arcs. */
    CHARACTERS("characters(x)", 1, false);

    private final String form;
    private final int selections;
    private final boolean takesNumber;

    SelectionFunction(String form, int selections, boolean takesNumber) {
        this.form = form;
        this.selections = selections;
        this.takesNumber = takesNumber;
    }

    /** The name as it is written. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many selections stand in the brackets. */
    int selections() {
        return selections;
    }

    /** Whether a number may stand behind them. */
    boolean takesNumber() {
        return takesNumber;
    }

    /** The form, such as {@code users(x, n)}. */
    @Override
    public String toString() {
        return form;
    }
}
