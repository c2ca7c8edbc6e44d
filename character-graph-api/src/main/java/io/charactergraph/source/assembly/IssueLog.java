package io.charactergraph.source.assembly;

import io.charactergraph.internal.RowIds;
import io.charactergraph.internal.TextHash;
import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.UnresolvedReference.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The unresolved references; one entry for each reason, table, row, path and text (readings R9). */
final class IssueLog {

    private static final int LONGEST_TEXT = 200;

    private static final Comparator<UnresolvedReference> ORDER = Comparator.comparing(
                    UnresolvedReference::table, TextOrder.BY_CODE_POINT)
            .thenComparing(UnresolvedReference::rowId, RowIds.ORDER)
            .thenComparing(UnresolvedReference::path, TextOrder.BY_CODE_POINT)
            .thenComparing(UnresolvedReference::text, TextOrder.BY_CODE_POINT)
            .thenComparing(UnresolvedReference::reason);

    private final Map<Key, UnresolvedReference> entries = new LinkedHashMap<>();

    private record Key(Reason reason, String table, String row, String path, String text) {
        @Override
        public int hashCode() {
            return 31 * (31 * (31 * (31 * reason.hashCode() + table.hashCode()) + TextHash.of(row)) + TextHash.of(path))
                    + TextHash.of(text);
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
     */
    record Where(String table, String row, String path, String place, @Nullable NodeId owner, List<NodeId> related) {}

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
        UnresolvedReference before = entries.get(key);
        entries.put(
                key,
                before == null ? entry(reason, where, text, kinds, missing, missingKey) : withKinds(before, kinds));
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
        entries.values().forEach(entry -> sorted.add(withExisting(entry, exists)));
        sorted.sort(ORDER);
        return sorted;
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
