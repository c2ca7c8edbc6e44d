package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A reference that points nowhere, or that cannot be read: kept, never dropped in silence.
 *
 * @param reason why it is no edge
 * @param table the table that it stands in
 * @param rowId the row, as text
 * @param path the column and the path inside its JSON, such as {@code meta.cast[2].defaultNpcId}
 * @param place the table and the path with array indexes left out and free keys written {@code *}, such as
 *     {@code game_scenes.meta.cast.defaultNpcId}
 * @param text the text found; the beginning of it when it is very long
 * @param kinds the kinds of edges that it would have made, in order, possibly none
 * @param owner the node whose row holds the reference, when the row is one
 * @param missing the ids that it names, when it is well-formed and names ids: several when it could be of several kinds
 * @param rowNodes the other nodes that exist and that the row or the text has to do with, such as the scene of a scene node
 *     and the ends of a join row; under a rating ceiling the reference is shown only if all of them are
 * @param missingKey the template key that it names, when it is well-formed and could be a key
 * @since 0.1
 */
@Value.Builder
public record UnresolvedReference(
        Reason reason,
        String table,
        String rowId,
        String path,
        String place,
        String text,
        List<EdgeKind> kinds,
        Optional<NodeId> owner,
        List<NodeId> missing,
        List<NodeId> rowNodes,
        Optional<String> missingKey) {

    /** Copies the lists. */
    public UnresolvedReference {
        kinds = List.copyOf(kinds);
        missing = List.copyOf(missing);
        rowNodes = List.copyOf(rowNodes);
    }

    /** A reference whose row has to do with no other node. */
    public UnresolvedReference(
            Reason reason,
            String table,
            String rowId,
            String path,
            String place,
            String text,
            List<EdgeKind> kinds,
            Optional<NodeId> owner,
            List<NodeId> missing) {
        this(reason, table, rowId, path, place, text, kinds, owner, missing, List.of(), Optional.empty());
    }

    /** Such as {@code DANGLING game_scenes 17, meta.cast[2].defaultNpcId: '42'}, safe for a line. */
    @Override
    public String toString() {
        return OneLine.of(reason + " " + table + " " + rowId + ", " + path + ": '" + text + "'");
    }

    /** Why a reference is no edge. */
    public enum Reason {
        /** Well-formed, but there is no such row. */
        DANGLING,
        /** Not a reference at all. */
        MALFORMED,
        /** Matches more than one row. */
        AMBIGUOUS,
        /** Well-formed, but the table that would hold the row was not read. */
        OUT_OF_SCOPE
    }
}
