package io.charactergraph.schema;

import io.charactergraph.internal.EnumSets;
import io.charactergraph.internal.FieldSpelling;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A place of the data dictionary: where in the tables a reference stands, in which forms, and what it means. All places of
 * the dictionary are listed in {@link Schema#standard()}. Immutable.
 *
 * <p>A path is a column, followed by the way into its JSON: names of fields in the dictionary's spelling, {@code []} for an
 * element of an array, {@code {}} for a free key, such as {@code meta.character_roles.{}[]}.
 *
 * @since 0.1
 */
public final class Place {

    private static final String FREE_KEY = "{}";

    private final StudioTable table;
    private final String path;
    private final String column;
    private final List<String> steps;
    private final ReferenceForm form;
    private final Basis basis;
    private final Optional<OnDelete> onDelete;
    private final Map<SchemaProfile, Optional<OnDelete>> onDeleteIn;
    private final List<PlaceEdge> edges;
    private final List<String> prefixes;
    private final Attribute attribute;
    private final Optional<Condition> condition;
    private final Optional<Condition> requirement;
    private final Optional<StandardForm> standardForm;
    private final Repair repair;
    private final Set<SchemaProfile> profiles;
    private final Use use;
    private final boolean inKey;
    private final boolean apart;
    private final boolean subject;
    private final boolean reported;
    private final String sceneNodeField;

    private Place(Builder builder) {
        this.table = builder.table;
        this.path = builder.path;
        this.column = column(path);
        this.steps = steps(path.substring(column.length()));
        this.form = builder.form;
        this.onDelete = builder.onDelete;
        this.onDeleteIn = Map.copyOf(builder.onDeleteIn);
        this.edges = List.copyOf(builder.edges);
        this.prefixes = List.copyOf(builder.prefixes);
        this.attribute = builder.attribute;
        this.condition = builder.condition;
        this.requirement = builder.requirement;
        this.standardForm = builder.standardForm;
        this.profiles = EnumSets.copyOf(SchemaProfile.class, builder.profiles);
        this.use = builder.use;
        this.inKey = builder.inKey;
        this.apart = builder.apart;
        this.subject = builder.subject;
        this.reported = builder.reported;
        this.sceneNodeField = builder.sceneNodeField;
        this.basis = basis(this);
        this.repair = builder.repair.orElse(isColumn() ? Repair.LEAVE : Repair.REMOVE);
    }

    /** What becomes of a reference that resolves. */
    public enum Use {
        /** It makes edges. */
        EDGE,
        /** It is kept as an outside reference: its row uses a node without being one. */
        OUTSIDE,
        /** It is kept in a record of its row only. */
        RECORD,
        /** It becomes a field of its row's node. */
        FIELD,
        /** It is only checked. */
        CHECK
    }

    /** Begins a place. Unless said otherwise, a place makes no edges, exists in all profiles, and is read. */
    public static Builder at(StudioTable table, String path, ReferenceForm form) {
        return new Builder(table, path, form);
    }

    private static Basis basis(Place place) {
        if (!place.prefixes.isEmpty() && place.path.endsWith("[]")) {
            return Basis.TAG;
        }
        if (place.form == ReferenceForm.MENTIONED_TEMPLATE) {
            return Basis.TEXT;
        }
        return place.isColumn() && !place.isJson()
                ? place.onDelete.isPresent() ? Basis.FOREIGN_KEY : Basis.COLUMN
                : Basis.JSON;
    }

    private boolean isJson() {
        return table.findColumn(column())
                .filter(column -> column.type() == ColumnType.JSON)
                .isPresent();
    }

    /** The table. */
    public StudioTable table() {
        return table;
    }

    /** The column and the way into its JSON. */
    public String path() {
        return path;
    }

    /** The column. */
    public String column() {
        return column;
    }

    private static String column(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return path.substring(0, end);
    }

    /** Whether the reference is the value of the whole column. */
    public boolean isColumn() {
        return path.equals(column());
    }

    /** The steps from the column's value to the reference: names of fields, {@code []} and {@code {}}. */
    public List<String> steps() {
        return steps;
    }

    private static List<String> steps(String behindColumn) {
        String way = behindColumn.replace("[]", ".[]");
        return way.isEmpty() ? List.of() : List.of(way.substring(1).split("\\.", -1));
    }

    /** The forms that a reference takes here. */
    public ReferenceForm form() {
        return form;
    }

    /**
     * How far to trust a reference here. Follows from the rest: a text with a prefix in an array is a tag, a mention stands in
     * text, a whole column is checked by the database or not.
     */
    public Basis basis() {
        return basis;
    }

    /**
     * What the database's foreign key on the column does on deletion in the first profile in which the place exists; empty
     * when there is no foreign key.
     */
    public Optional<OnDelete> onDelete() {
        return onDelete;
    }

    /** What the database's foreign key on the column does on deletion in a profile; empty when there is no foreign key. */
    public Optional<OnDelete> onDelete(SchemaProfile profile) {
        return !profiles.contains(profile) ? Optional.empty() : onDeleteIn.getOrDefault(profile, onDelete);
    }

    /** The edges that a reference makes, possibly none. */
    public List<PlaceEdge> edges() {
        return edges;
    }

    /** The prefixes of which a text must have one to be a reference; all else is free text. Empty when there is no such rule. */
    public List<String> prefixes() {
        return prefixes;
    }

    /** Where the attribute of the edges stands. */
    public Attribute attribute() {
        return attribute;
    }

    /** What must stand beside the reference, or else it is none. */
    public Optional<Condition> condition() {
        return condition;
    }

    /** What stands in rows that must have a reference here. */
    public Optional<Condition> requirement() {
        return requirement;
    }

    /** The form in which the library writes the reference; empty when it leaves older forms alone. */
    public Optional<StandardForm> standardForm() {
        return standardForm;
    }

    /** What a plan of remedies does with a dangling reference. */
    public Repair repair() {
        return repair;
    }

    /** The profiles in which the place exists. */
    public Set<SchemaProfile> profiles() {
        return profiles;
    }

    /** What becomes of a reference that resolves. */
    public Use use() {
        return use;
    }

    /** Whether the reference is the free key at the end of the path, and not the value under it. */
    public boolean isInKey() {
        return inKey;
    }

    /** Whether a reader of its own reads the place, since its reading is irregular. */
    public boolean isReadApart() {
        return apart;
    }

    /** Whether findings in rows of the table, which are no nodes, are about the node that this place names. */
    public boolean namesSubject() {
        return subject;
    }

    /** Whether a reference that cannot be resolved is reported. */
    public boolean isReported() {
        return reported;
    }

    /** The field with a scene node beside a scene, which says more exactly where; empty when there is none. */
    public Optional<String> sceneNodeField() {
        return sceneNodeField.isEmpty() ? Optional.empty() : Optional.of(sceneNodeField);
    }

    /** Whether rows of the table can be counted by this column: it names rows of one table that are nodes or scene nodes. */
    public boolean isEnumerable() {
        return isColumn()
                && !isJson()
                && condition.isEmpty()
                && form.tables().size() == 1
                && form != ReferenceForm.MENTIONED_TEMPLATE
                && (form.tables().get(0).hasNodes() || form == ReferenceForm.SCENE_NODE);
    }

    /** Whether details on demand show the place, and a rating ceiling may hide what it names. */
    public boolean isRedacted() {
        return form.mayBeRated()
                && !sceneNodeIsBeside()
                && table.detailColumns().contains(column());
    }

    private boolean sceneNodeIsBeside() {
        return form == ReferenceForm.SCENE_NODE;
    }

    /** The place as the inventory writes it: without array indexes, and {@code *} for a free key. */
    public String written() {
        return table.tableName() + "." + path.replace("[]", "").replace("{}", "*");
    }

    /** Whether that is this place as the inventory writes it, in whichever spelling of its fields. */
    public boolean isWritten(String place) {
        String[] own = written().split("\\.", -1);
        String[] other = place.split("\\.", -1);
        boolean same = own.length == other.length;
        for (int i = 0; same && i < own.length; i++) {
            same = own[i].equals(other[i])
                    || i > 1 && FieldSpelling.other(own[i]).equals(other[i]);
        }
        return same;
    }

    /** Whether the path of an edge's evidence, in whichever spelling of its fields, is of this place. */
    public boolean proves(String evidencePath) {
        return template(evidencePath).isPresent();
    }

    /**
     * Returns the path of an edge's evidence with {@code {}} in place of its free key, in the spelling of the path; the path itself when the
     * place has no free key before its first array. Empty when the evidence is not of this place.
     */
    public Optional<String> template(String evidencePath) {
        int array = path.indexOf("[]");
        List<String> steps = new ArrayList<>(List.of((array < 0 ? path : path.substring(0, array)).split("\\.", -1)));
        String rest = evidencePath;
        while (!steps.isEmpty() && !steps.get(0).equals(FREE_KEY)) {
            String step = steps.remove(0);
            String spelled = startsWith(rest, step) ? step : FieldSpelling.other(step);
            if (!startsWith(rest, spelled)) {
                return Optional.empty();
            }
            rest = rest.length() == spelled.length() ? "" : rest.substring(spelled.length() + 1);
        }
        if (steps.isEmpty()) {
            return rest.isEmpty() ? Optional.of(evidencePath) : Optional.empty();
        }
        String before = evidencePath.substring(0, evidencePath.length() - rest.length());
        for (int last = steps.size() - 1; last > 0; last--) {
            String step = "." + steps.get(last);
            String spelled = rest.endsWith(step) ? step : "." + FieldSpelling.other(steps.get(last));
            if (!rest.endsWith(spelled)) {
                return Optional.empty();
            }
            rest = rest.substring(0, rest.length() - spelled.length());
        }
        return Optional.of(before + FREE_KEY + evidencePath.substring(before.length() + rest.length()));
    }

    private static boolean startsWith(String path, String step) {
        return path.startsWith(step) && (path.length() == step.length() || path.charAt(step.length()) == '.');
    }

    /** Such as {@code game_scenes.meta.npc_id}. */
    @Override
    public String toString() {
        return table.tableName() + "." + path;
    }

    /** Builds a {@link Place}. */
    public static final class Builder {

        private final StudioTable table;
        private final String path;
        private final ReferenceForm form;
        private Optional<OnDelete> onDelete = Optional.empty();
        private final Map<SchemaProfile, Optional<OnDelete>> onDeleteIn = new EnumMap<>(SchemaProfile.class);
        private List<PlaceEdge> edges = List.of();
        private List<String> prefixes = List.of();
        private Attribute attribute = Attribute.NONE;
        private Optional<Condition> condition = Optional.empty();
        private Optional<Condition> requirement = Optional.empty();
        private Optional<StandardForm> standardForm = Optional.empty();
        private Optional<Repair> repair = Optional.empty();
        private Set<SchemaProfile> profiles = EnumSet.allOf(SchemaProfile.class);
        private Use use = Use.EDGE;
        private boolean inKey;
        private boolean apart;
        private boolean subject;
        private boolean reported = true;
        private String sceneNodeField = "";

        private Builder(StudioTable table, String path, ReferenceForm form) {
            this.table = table;
            this.path = path;
            this.form = form;
        }

        /** The database checks the column. */
        public Builder foreignKey(OnDelete action) {
            onDelete = Optional.of(action);
            return this;
        }

        /** In that profile the database checks the column, unlike in the others. */
        public Builder foreignKeyIn(SchemaProfile profile, OnDelete action) {
            onDeleteIn.put(profile, Optional.of(action));
            return this;
        }

        /** In that profile nothing checks the column. */
        public Builder uncheckedIn(SchemaProfile profile) {
            onDeleteIn.put(profile, Optional.empty());
            return this;
        }

        /** A reference makes these edges. */
        public Builder makes(PlaceEdge... made) {
            edges = List.of(made);
            return this;
        }

        /** Only a text with one of these prefixes is a reference. */
        public Builder prefixed(String... any) {
            prefixes = List.of(any);
            return this;
        }

        /** The edges carry an attribute. */
        public Builder carries(Attribute carried) {
            attribute = carried;
            return this;
        }

        /** There is a reference only where that value stands beside it. */
        public Builder when(String field, String value) {
            condition = Optional.of(new Condition(field, value));
            return this;
        }

        /** A row in which that value stands must have a reference here. */
        public Builder requiredWhen(String field, String value) {
            requirement = Optional.of(new Condition(field, value));
            return this;
        }

        /** The library writes the reference in that form. */
        public Builder written(StandardForm standard) {
            standardForm = Optional.of(standard);
            return this;
        }

        /** A plan of remedies does this with a dangling reference; unless said, JSON is removed and a column is left. */
        public Builder repaired(Repair how) {
            repair = Optional.of(how);
            return this;
        }

        /** The place exists in these profiles only. */
        public Builder onlyIn(SchemaProfile... some) {
            profiles = EnumSets.copyOf(SchemaProfile.class, List.of(some));
            return this;
        }

        /** The reference becomes something else than an edge. */
        public Builder as(Use other) {
            use = other;
            return this;
        }

        /** The reference is the free key at the end of the path. */
        public Builder inKey() {
            inKey = true;
            return this;
        }

        /** A reader of its own reads the place. */
        public Builder readApart() {
            apart = true;
            return this;
        }

        /** Findings in rows of the table are about what the place names. */
        public Builder subject() {
            subject = true;
            return this;
        }

        /** A reference that cannot be resolved is not reported. */
        public Builder unreported() {
            reported = false;
            return this;
        }

        /** A field with a scene node stands beside the scene. */
        public Builder withSceneNode(String field) {
            sceneNodeField = field;
            return this;
        }

        /**
         * Builds the place.
         *
         * @throws IllegalArgumentException if the table has no such column
         */
        public Place build() {
            Place place = new Place(this);
            String column = place.column();
            if (table.findColumn(column).isEmpty()) {
                throw new IllegalArgumentException(
                        "path: " + path + " is no column of " + table.tableName() + "; add the column to StudioTable");
            }
            return place;
        }
    }
}
