package io.charactergraph.jdbc.scope;

import io.charactergraph.jdbc.session.SqlFile;
import io.charactergraph.jdbc.session.SqlLiteral;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.source.scope.Name;
import io.charactergraph.source.scope.NameKinds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By what a column of JSON or text names, in whichever form. */
final class NamesAccess implements Access {

    /** So many rows of a name are a few. */
    static final String FEW = "16";

    private static final SqlFile NAMES = new SqlFile(Access.class, "names");
    private static final SqlFile FEW_NAMES = new SqlFile(Access.class, "fewNames");
    private static final SqlFile WANTED = new SqlFile(Access.class, "wanted");

    private final String alias;
    private final String column;
    private final String places;
    private final Set<ReferenceForm> forms;
    private final String function;
    private final NeededIndex index;

    /**
     * An access.
     *
     * @param alias the name of the table in the condition
     * @param column the column, quoted
     * @param places the places in it, as an array in SQL
     * @param forms the forms of the references there
     * @param function the full name of the function of names, quoted
     */
    NamesAccess(
            String alias, String column, String places, Set<ReferenceForm> forms, String function, NeededIndex index) {
        this.alias = alias;
        this.column = column;
        this.places = places;
        this.forms = forms;
        this.function = function;
        this.index = index;
    }

    /** An array of places in SQL. */
    static String array(Collection<String> places) {
        List<String> quoted = new ArrayList<>();
        places.forEach(place -> quoted.add('"' + place.replace("\\", "\\\\").replace("\"", "\\\"") + '"'));
        return "cast(" + SqlLiteral.of("{" + String.join(",", quoted) + "}") + " as text[])";
    }

    @Override
    public boolean accepts(Name.Kind kind) {
        return forms.stream().anyMatch(form -> holds(form, kind));
    }

    /** What is said to be a quest is looked for only where that is said. */
    private static boolean holds(ReferenceForm form, Name.Kind kind) {
        return NameKinds.of(form).contains(kind);
    }

    @Override
    public String condition() {
        return NAMES.fill(Map.of(
                "function", function, "column", alias + "." + column, "places", places, "wanted", WANTED.text()));
    }

    @Override
    public String fewCondition(String relation, String key) {
        return FEW_NAMES.fill(Map.of(
                "key", key,
                "wanted", WANTED.text(),
                "relation", relation,
                "function", function,
                "column", column,
                "places", places,
                "limit", FEW));
    }

    @Override
    public List<String[]> arrays(Collection<Name> names) {
        List<String> letters = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Name name : names) {
            forms.stream()
                    .filter(form -> holds(form, name.kind()))
                    .flatMap(form -> Access.letter(form).stream())
                    .distinct()
                    .forEach(letter -> {
                        letters.add(letter);
                        texts.add(name.text());
                    });
        }
        return List.of(letters.toArray(String[]::new), texts.toArray(String[]::new));
    }

    @Override
    public List<NeededIndex> indexes() {
        return List.of(index);
    }
}
