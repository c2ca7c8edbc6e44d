package io.charactergraph.tests.reference;

/** Where something stands: the row, and the path below its column in full and with the free parts left out. */
record Place(String table, String rowId, String full, String general) {

    static Place column(String table, String rowId, String column) {
        return new Place(table, rowId, column, column);
    }

    Place field(String name) {
        return new Place(table, rowId, full + "." + name, general + "." + name);
    }

    Place index(int index) {
        return new Place(table, rowId, full + "[" + index + "]", general);
    }

    Place freeKey(String key) {
        return new Place(table, rowId, full + "{" + key + "}", general + ".*");
    }

    /** {@code table.column.path} as the answer sheet names it. */
    String ref() {
        return table + "." + general;
    }
}
