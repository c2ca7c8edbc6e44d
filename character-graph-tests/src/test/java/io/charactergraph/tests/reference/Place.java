package io.charactergraph.tests.reference;

/**
 * Where something stands: the row, and the path below its column in full, with the free parts left out, and as evidence
 * names it (R34): free keys as written, up to the first array.
 */
record Place(String table, String rowId, String full, String general, String evidence, boolean inArray) {

    static Place column(String table, String rowId, String column) {
        return new Place(table, rowId, column, column, column, false);
    }

    Place field(String name) {
        return new Place(table, rowId, full + "." + name, general + "." + name, evidence(name), inArray);
    }

    Place index(int index) {
        return new Place(table, rowId, full + "[" + index + "]", general, evidence, true);
    }

    Place freeKey(String key) {
        return new Place(table, rowId, full + "{" + key + "}", general + ".*", evidence(key), inArray);
    }

    private String evidence(String name) {
        return inArray ? evidence : evidence + "." + name;
    }

    /** {@code table.column.path} as the answer sheet names it. */
    String ref() {
        return table + "." + general;
    }
}
