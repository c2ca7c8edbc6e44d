package io.charactergraph.jdbc.remedies;

import io.charactergraph.internal.RowIds;
import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.jdbc.change.PlannedRow;
import io.charactergraph.jdbc.linking.LinkTransaction;
import io.charactergraph.jdbc.linking.RowEdit;
import io.charactergraph.jdbc.linking.UsageTable;
import io.charactergraph.jdbc.session.Batches;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeRow;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan while it is made: rows as they are, and the edits so far. An attempt that fails leaves no edit behind. */
final class PlanDraft {

    private static final Comparator<PlannedRow> ORDER = Comparator.comparing(PlannedRow::table)
            .thenComparing(PlannedRow::rowId, RowIds.ORDER)
            .thenComparing(PlannedRow::column);

    private final LinkTransaction transaction;
    private final PlanReads reads;
    private final Map<Spot, Draft> drafts = new LinkedHashMap<>();
    private final Map<Spot, Optional<Draft>> touched = new HashMap<>();
    private final Map<NodeId, SortedSet<NodeId>> links = new HashMap<>();
    private final SortedSet<NodeId> targets = new TreeSet<>();
    private final List<Runnable> linkedByAttempt = new ArrayList<>();

    PlanDraft(LinkTransaction transaction) {
        this.transaction = transaction;
        this.reads = new PlanReads(transaction);
    }

    private record Spot(StudioTable table, String rowId, String column) {}

    /**
     * A column, or a row.
     *
     * @param before as it was
     * @param edit its JSON, when it is edited
     * @param after the plain value, when it is none
     * @param changes of a plain value or a whole row
     */
    private record Draft(
            Optional<String> before, @Nullable RowEdit edit, Optional<String> after, List<Change> changes) {

        Draft copy() {
            return new Draft(before, edit == null ? null : edit.copy(), after, changes);
        }

        Optional<String> result() {
            return edit == null ? after : !edit.isChanged() ? before : Optional.of(edit.text());
        }

        List<Change> allChanges() {
            return edit == null ? changes : edit.changes();
        }
    }

    /** Returns whether the database has the row of a node now, regardless of the graph. */
    boolean exists(NodeId id) {
        return NodeRow.find(id)
                .map(NodeRow::table)
                .filter(table -> transaction.catalog().find(table).isPresent())
                .filter(table -> reads.exists(table, UsageTable.number(id)))
                .isPresent();
    }

    /** Whether the database has a template of that key now. */
    boolean existsKey(String key) {
        return reads.existsKey(key);
    }

    /**
     * Lets remedies edit, one after the other, each by {@link #attempt}. What they read of the database is read before, for
     * all of them together: they first run to see what they ask, and nothing of that stays.
     *
     * @param remedies the remedies
     * @param how runs one of them for good
     */
    <T> void attemptAll(List<T> remedies, Consumer<T> remedy, Consumer<T> how) {
        for (List<T> some : Batches.of(remedies)) {
            transaction.checkDeadline(null);
            reads.collect();
            List<T> asking = some;
            while (!asking.isEmpty()) {
                asking = asking.stream()
                        .filter(one -> asksMore(() -> remedy.accept(one)))
                        .toList();
                reads.fetch();
            }
            reads.answer();
            for (T one : some) {
                transaction.checkDeadline(null);
                how.accept(one);
            }
            reads.forget();
        }
    }

    /** Runs a remedy and undoes it. Returns whether it asked for rows that the next fetch returns. */
    private boolean asksMore(Runnable remedy) {
        transaction.checkDeadline(null);
        try {
            attempt(remedy);
        } catch (PlanReads.NotRead e) {
            return e.isNoted();
        } catch (NoRemedyException e) {
            return false;
        }
        takeBack();
        return false;
    }

    /** Runs a remedy on the draft. Undoes its edits if it fails. */
    void attempt(Runnable remedy) {
        touched.clear();
        linkedByAttempt.clear();
        try {
            remedy.run();
        } catch (LinkWriteException e) {
            takeBack();
            if (e.reason() == LinkWriteException.Reason.DATABASE) {
                throw e;
            }
            throw new NoRemedyException(
                    e.reason() == LinkWriteException.Reason.OCCUPIED
                            ? "the role is bound to another character"
                            : "something of another type stands there");
        } catch (IllegalArgumentException e) { // who cannot be named, or a role that must not be bound
            takeBack();
            throw new NoRemedyException(String.valueOf(e.getMessage()));
        } catch (NoRemedyException | PlanReads.NotRead e) {
            takeBack();
            throw e;
        }
    }

    private void takeBack() {
        linkedByAttempt.forEach(Runnable::run);
        touched.forEach((spot, before) -> {
            if (before.isPresent()) {
                drafts.put(spot, before.orElseThrow());
            } else {
                drafts.remove(spot);
            }
        });
    }

    /** A JSON column of a row, to edit. */
    RowEdit json(StudioTable table, String rowId, String column) {
        Draft draft = draft(new Spot(table, rowId, column));
        if (draft.edit == null) {
            throw new NoRemedyException("the column is to be changed as a whole already");
        }
        return draft.edit;
    }

    private Draft draft(Spot spot) {
        Optional<Draft> known = Optional.ofNullable(drafts.get(spot));
        touched.putIfAbsent(spot, known.map(Draft::copy));
        return known.orElseGet(() -> {
            RowEdit edit = reads.json(spot.table, spot.rowId, spot.column);
            Draft draft =
                    new Draft(reads.column(spot.table, spot.rowId, spot.column), edit, Optional.empty(), List.of());
            drafts.put(spot, draft);
            return draft;
        });
    }

    /** Takes an edit of a column that is made already. */
    void put(StudioTable table, String rowId, String column, String before, RowEdit edit) {
        drafts.put(new Spot(table, rowId, column), new Draft(Optional.of(before), edit, Optional.empty(), List.of()));
    }

    /** Sets a plain column. */
    void set(StudioTable table, String rowId, String column, Optional<String> expected, Optional<String> value) {
        Spot spot = new Spot(table, rowId, column);
        touched.putIfAbsent(spot, Optional.ofNullable(drafts.get(spot)));
        Optional<String> before = reads.column(table, rowId, column);
        if (!before.equals(expected)) {
            throw new NoRemedyException("the row has changed since the graph was loaded");
        }
        drafts.put(
                spot,
                new Draft(before, null, value, List.of(new Change(table.tableName(), rowId, column, before, value))));
    }

    /** Deletes a row. */
    void delete(StudioTable table, String rowId) {
        Spot spot = new Spot(table, rowId, "");
        touched.putIfAbsent(spot, Optional.ofNullable(drafts.get(spot)));
        String whole = reads.whole(table, rowId).orElse("");
        drafts.put(
                spot,
                new Draft(
                        Optional.of(whole),
                        null,
                        Optional.empty(),
                        List.of(new Change(table.tableName(), rowId, "", Optional.of(whole), Optional.empty()))));
    }

    /** Returns whether a row is to be deleted. */
    boolean deletes(StudioTable table, String rowId) {
        return drafts.containsKey(new Spot(table, rowId, ""));
    }

    /** Says that the plan links something to a character, who must be there when it is applied. */
    void links(NodeId of, NodeId character) {
        SortedSet<NodeId> linked = links.computeIfAbsent(of, key -> new TreeSet<>());
        if (linked.add(character)) {
            linkedByAttempt.add(() -> linked.remove(character));
        }
        if (targets.add(character)) {
            linkedByAttempt.add(() -> targets.remove(character));
        }
    }

    /** The characters that the plan links something to, in order. */
    Stream<NodeId> linked(NodeId of) {
        return links.getOrDefault(of, new TreeSet<>()).stream();
    }

    /** All characters that the plan links to, as they are now. */
    Set<NodeId> targets() {
        return Collections.unmodifiableSet(targets);
    }

    /** The rows that would change, in order. */
    List<PlannedRow> rows() {
        List<PlannedRow> rows = new ArrayList<>();
        drafts.forEach((spot, draft) -> {
            if (!draft.allChanges().isEmpty() && (spot.column.isEmpty() || !draft.before.equals(draft.result()))) {
                rows.add(new PlannedRow(
                        spot.table, spot.rowId, spot.column, draft.before, draft.result(), draft.allChanges()));
            }
        });
        rows.sort(ORDER);
        return rows;
    }
}
