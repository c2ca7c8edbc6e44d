package io.charactergraph.source.assembly;

import io.charactergraph.internal.TextHash;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.source.rows.PathTemplate;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The unresolved references; one entry for each reason, table, row, path and text (readings R9). */
final class IssueLog {

    private static final int LONGEST_TEXT = 200;

    private final Map<Key, Entry> entries = new LinkedHashMap<>();
    private final Map<ArrayKey, Map<Integer, NodeId>> elements = new HashMap<>();
    private int elementCount;

    private record Key(Reason reason, String table, String row, String path, String text) {
        @Override
        public int hashCode() {
            return 31 * (31 * (31 * (31 * reason.hashCode() + table.hashCode()) + TextHash.of(row)) + TextHash.of(path))
                    + TextHash.of(text);
        }
    }

    private record Entry(UnresolvedReference reference, Where where) {}

    private record ArrayKey(String table, String row, String template, String key) {
        @Override
        public int hashCode() {
            return 31 * (31 * (31 * table.hashCode() + TextHash.of(row)) + TextHash.of(template)) + TextHash.of(key);
        }
    }

    /**
     * Where a reference stands.
     *
     * @param table the table
     * @param row the row's id
     * @param path the column and the path inside it
     * @param place the kind of place
     * @param owner the node that the row is, or null
     * @param related the other nodes that the row has to do with
     * @param position the place inside the row, or null
     * @param partners the nodes that the same pair of fields names
     * @param named the nodes that a usage row names; read when all rows are in
     */
    record Where(
            String table,
            String row,
            String path,
            String place,
            @Nullable NodeId owner,
            List<NodeId> related,
            @Nullable Position position,
            List<NodeId> partners,
            List<NodeId> named) {

        /** A position in a row. */
        static Where of(Row row, Position position) {
            return new Where(
                    row.table().tableName(),
                    row.rowId(),
                    PathTemplate.render(position.template(), position.key(), position.index()),
                    PathTemplate.place(row.table(), position.template()),
                    row.owner(),
                    row.related(),
                    position,
                    List.of(),
                    List.of());
        }

        /** The same in a usage row that names these nodes; the list may grow. */
        Where naming(List<NodeId> nodes) {
            return new Where(table, row, path, place, owner, related, position, partners, nodes);
        }

        /** The same beside other fields of a pair that names these nodes. */
        Where beside(List<NodeId> nodes) {
            return new Where(table, row, path, place, owner, related, position, nodes, named);
        }

        private @Nullable ArrayKey array() {
            return position == null || !position.isElement()
                    ? null
                    : new ArrayKey(table, row, position.template(), position.key());
        }
    }

    void add(Reason reason, Where where, String text, List<EdgeKind> kinds, List<NodeId> missing) {
        add(reason, where, text, kinds, missing, null);
    }

    void add(
            Reason reason,
            Where where,
            String text,
            List<EdgeKind> kinds,
            List<NodeId> missing,
            @Nullable String missingKey) {
        Key key = new Key(reason, where.table, where.row, where.path, text);
        Entry before = entries.get(key);
        entries.put(
                key,
                before == null
                        ? new Entry(entry(reason, where, text, kinds, missing, missingKey), where)
                        : new Entry(withKinds(before.reference, kinds), before.where));
        ArrayKey array = where.array();
        if (array != null) {
            elements.computeIfAbsent(array, it -> new TreeMap<>());
            elementCount++;
        }
    }

    /** Forgets everything. */
    void clear() {
        entries.clear();
        elements.clear();
    }

    /** How often an element of an array was added. */
    int elements() {
        return elementCount;
    }

    /** Notes which node an element of an array names, if another element of that array is unresolved. */
    void element(String table, String row, Position position, NodeId node) {
        if (position.isElement()) {
            Map<Integer, NodeId> array = elements.get(new ArrayKey(table, row, position.template(), position.key()));
            if (array != null) {
                array.put(position.index(), node);
            }
        }
    }

    private static UnresolvedReference entry(
            Reason reason,
            Where where,
            String text,
            List<EdgeKind> kinds,
            List<NodeId> missing,
            @Nullable String missingKey) {
        return new UnresolvedReference(
                reason,
                where.table,
                where.row,
                where.path,
                where.place,
                text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…",
                kinds,
                Optional.ofNullable(where.owner),
                missing,
                where.related,
                Optional.ofNullable(missingKey));
    }

    private static UnresolvedReference withKinds(UnresolvedReference before, List<EdgeKind> more) {
        if (before.kinds().containsAll(more)) {
            return before;
        }
        TreeSet<EdgeKind> kinds = new TreeSet<>(before.kinds());
        kinds.addAll(more);
        return new UnresolvedReference(
                before.reason(),
                before.table(),
                before.rowId(),
                before.path(),
                before.place(),
                before.text(),
                List.copyOf(kinds),
                before.owner(),
                before.missing(),
                before.rowNodes(),
                before.missingKey());
    }

    /** All entries by table, row, path and text; of the nodes that a row has to do with, those that exist. */
    List<UnresolvedReference> sorted(Predicate<NodeId> exists) {
        List<UnresolvedReference> sorted = new ArrayList<>(entries.size());
        entries.values().forEach(entry -> sorted.add(withExisting(entry.reference, exists)));
        sorted.sort(LoadedGraph.UNRESOLVED_ORDER);
        return sorted;
    }

    /** What a rating ceiling must know of the entries beside what they say; of those of which it must know anything. */
    Map<UnresolvedReference, CeilingContext> contexts(Predicate<NodeId> exists) {
        Map<UnresolvedReference, CeilingContext> contexts = new HashMap<>();
        for (Entry entry : entries.values()) {
            List<NodeId> partners = entry.where.partners.stream().filter(exists).toList();
            List<NodeId> before = before(entry.where);
            if (!partners.isEmpty() || !entry.where.named.isEmpty() || !before.isEmpty()) {
                contexts.put(
                        withExisting(entry.reference, exists), new CeilingContext(partners, entry.where.named, before));
            }
        }
        return contexts;
    }

    /** The nodes that the elements before an element name. */
    private List<NodeId> before(Where where) {
        ArrayKey array = where.array();
        Position position = where.position;
        if (array == null || position == null) {
            return List.of();
        }
        List<NodeId> before = new ArrayList<>();
        elements.getOrDefault(array, Map.of()).forEach((index, node) -> {
            if (index < position.index()) {
                before.add(node);
            }
        });
        return before;
    }

    private static UnresolvedReference withExisting(UnresolvedReference entry, Predicate<NodeId> exists) {
        if (entry.rowNodes().stream().allMatch(exists)) {
            return entry;
        }
        return new UnresolvedReference(
                entry.reason(),
                entry.table(),
                entry.rowId(),
                entry.path(),
                entry.place(),
                entry.text(),
                entry.kinds(),
                entry.owner(),
                entry.missing(),
                entry.rowNodes().stream().filter(exists).toList(),
                entry.missingKey());
    }
}
