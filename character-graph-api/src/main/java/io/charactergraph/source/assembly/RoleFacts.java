package io.charactergraph.source.assembly;

import io.charactergraph.internal.RowIds;
import io.charactergraph.internal.TextOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the manifests of a scene say about one role (readings R22). */
final class RoleFacts {

    private final TreeSet<String> capabilities = new TreeSet<>(TextOrder.BY_CODE_POINT);
    private @Nullable String importance;
    private @Nullable Instant updatedAt;
    private String rowId = "";
    private String key = "";

    /** Takes what one entry of one manifest says. */
    void add(List<String> required, Optional<String> newImportance, @Nullable Instant at, String row, String entryKey) {
        capabilities.addAll(required);
        if (newImportance.isPresent() && (importance == null || comesFirst(at, row, entryKey))) {
            importance = newImportance.get();
            updatedAt = at;
            rowId = row;
            key = entryKey;
        }
    }

    private boolean comesFirst(@Nullable Instant at, String row, String entryKey) {
        int byTime = compareNullLast(at, updatedAt);
        if (byTime != 0) {
            return byTime < 0;
        }
        int byRow = RowIds.ORDER.compare(row, rowId);
        return byRow != 0 ? byRow < 0 : TextOrder.compare(entryKey, key) < 0;
    }

    /** Latest first, unknown last. */
    private static int compareNullLast(@Nullable Instant left, @Nullable Instant right) {
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        }
        return right.compareTo(left);
    }

    Optional<String> importance() {
        return Optional.ofNullable(importance);
    }

    List<String> capabilities() {
        return new ArrayList<>(capabilities);
    }
}
