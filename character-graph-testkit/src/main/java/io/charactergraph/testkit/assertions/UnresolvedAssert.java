package io.charactergraph.testkit.assertions;

import io.charactergraph.model.UnresolvedReference;
import io.charactergraph.model.UnresolvedReference.Reason;
import io.charactergraph.query.UnresolvedReferences;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on unresolved references. Obtained from {@link GraphAssertions}.
 *
 * @since 0.1
 */
public class UnresolvedAssert extends AbstractAssert<UnresolvedAssert, UnresolvedReferences> {

    /** Assertions on those references. */
    protected UnresolvedAssert(UnresolvedReferences actual) {
        super(actual, UnresolvedAssert.class);
    }

    /** That there are none. */
    public UnresolvedAssert isEmpty() {
        return hasSize(0);
    }

    /** That there are so many. */
    public UnresolvedAssert hasSize(int size) {
        isNotNull();
        if (actual.all().size() != size) {
            throw failure(
                    "%s",
                    new Lines()
                            .line("Expecting " + size + " unresolved references, but they are "
                                    + actual.all().size())
                            .things(actual.all()));
        }
        return this;
    }

    /** That there is one for that reason, in that row, at that path, such as {@code meta.cast[2].defaultNpcId}. */
    public UnresolvedAssert contains(Reason reason, String table, Object rowId, String path) {
        isNotNull();
        boolean there = actual.all().stream()
                .anyMatch(reference -> reference.reason() == reason
                        && reference.table().equals(table)
                        && reference.rowId().equals(rowId.toString())
                        && reference.path().equals(path));
        if (!there) {
            List<UnresolvedReference> near = near(table, rowId.toString());
            throw failure(
                    "%s",
                    new Lines()
                            .line("Expecting an unresolved reference")
                            .thing(reason + " " + table + " " + rowId + ", " + path)
                            .line(near.isEmpty() ? "but there are none" : "but there are only")
                            .things(near));
        }
        return this;
    }

    /** Those of the row, else of the table, else all. */
    private List<UnresolvedReference> near(String table, String rowId) {
        List<UnresolvedReference> ofTable = actual.in(table).all();
        List<UnresolvedReference> ofRow = ofTable.stream()
                .filter(reference -> reference.rowId().equals(rowId))
                .toList();
        return ofRow.isEmpty() ? ofTable.isEmpty() ? actual.all() : ofTable : ofRow;
    }
}
