package io.charactergraph.schema.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the value of a logical column comes from. Names are those of physical tables and columns; a column without a table is
 * one of the form's own table.
 */
public sealed interface ColumnSource {

    /**
     * The columns of the form's own table that the value is made from, the one that says its type first. Without any of them
     * the logical column is missing.
     */
    List<String> own();

    /** The columns of other tables that the value is made from. Without any of them the logical column is missing. */
    default List<Mark> others() {
        return List.of();
    }

    /**
     * A column as it stands.
     *
     * @param column the column
     */
    record Stored(String column) implements ColumnSource {
        @Override
        public List<String> own() {
            return List.of(column);
        }
    }

    /**
     * A value of the row in another table that a column refers to; null when there is no such row.
     *
     * @param column the column that refers to the row
     * @param relation the other table
     * @param key the column of the other table that is referred to
     * @param value the column of the other table whose value is taken
     */
    record LookedUp(String column, String relation, String key, String value) implements ColumnSource {
        @Override
        public List<String> own() {
            return List.of(column);
        }

        @Override
        public List<Mark> others() {
            return List.of(Mark.column(relation, key), Mark.column(relation, value));
        }
    }

    /**
     * A column of those rows only in which other columns hold certain words, in any case; null in the others.
     *
     * @param column the column
     * @param words each other column, and its word in lower case
     */
    record OfKind(String column, Map<String, String> words) implements ColumnSource {

        /** Copies the words, in their order. */
        public OfKind {
            words = ordered(words);
        }

        @Override
        public List<String> own() {
            List<String> own = new java.util.ArrayList<>(List.of(column));
            own.addAll(words.keySet());
            return List.copyOf(own);
        }
    }

    /**
     * A text, where some words, in any case, stand for words of the dictionary. Any other text is kept as it stands.
     *
     * @param column the column
     * @param words each word in lower case, and the dictionary's
     */
    record Reworded(String column, Map<String, String> words) implements ColumnSource {

        /** Copies the words, in their order. */
        public Reworded {
            words = ordered(words);
        }

        @Override
        public List<String> own() {
            return List.of(column);
        }
    }

    /**
     * A JSON object whose only field is a JSON column; null when the column is.
     *
     * @param column the column
     * @param field the name of the field
     */
    record InField(String column, String field) implements ColumnSource {
        @Override
        public List<String> own() {
            return List.of(column);
        }
    }

    /**
     * Whether any of these columns is null.
     *
     * @param columns the columns
     */
    record AnyNull(List<String> columns) implements ColumnSource {

        /** Copies the list. */
        public AnyNull {
            columns = List.copyOf(columns);
        }

        @Override
        public List<String> own() {
            return columns;
        }
    }

    /**
     * A JSON array of the texts of the tags of the row: each text once, in the order of code points. An alias stands for the tag
     * that it leads to, over as many steps as it takes. Aliases that lead in a circle all stand for the tag of the circle with
     * the lowest id. An alias of a tag that does not exist stands for itself. A tag without text is left out.
     *
     * @param links the table that gives rows their tags
     * @param owner its column with the row's id
     * @param tag its column with the tag's id
     * @param tags the table of tags
     * @param text its column with the text
     * @param canonical its column with the id of the tag that it is an alias of
     */
    record Tags(String links, String owner, String tag, String tags, String text, String canonical)
            implements ColumnSource {
        @Override
        public List<String> own() {
            return List.of("id");
        }

        @Override
        public List<Mark> others() {
            return List.of(
                    Mark.column(links, owner),
                    Mark.column(links, tag),
                    Mark.column(tags, "id"),
                    Mark.column(tags, text),
                    Mark.column(tags, canonical));
        }
    }

    private static Map<String, String> ordered(Map<String, String> words) {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }
}
