package io.charactergraph.tests;

import io.charactergraph.CharacterGraph;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.AnswerSheet;
import io.charactergraph.testkit.sheet.NamedFilter;
import io.charactergraph.testkit.sheet.SheetComparison;
import io.charactergraph.tests.reference.ReferenceFilter;
import io.charactergraph.tests.reference.ReferenceSheet;
import java.util.List;

/** Compares the library's answers about a studio with the naive reference's. */
final class ReferenceComparison {

    private ReferenceComparison() {}

    /** The difference between the reference's sheet (left) and the library's (right). */
    static SheetComparison compare(StudioRows studio) {
        return compare(studio, AnswerSheet.of(CharacterGraph.load(RowsSource.of(studio))));
    }

    /** The same under filters of all sorts. */
    static SheetComparison compareUnderRandomFilters(StudioRows studio, long seed) {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio));
        return compare(studio, AnswerSheet.of(graph).withFilters(RandomFilters.of(graph, seed, 5)));
    }

    /** The same of a studio in the later schema. */
    static SheetComparison compareLater(StudioRows studio, long seed) {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio));
        AnswerSheet sheet = AnswerSheet.of(graph).withFilters(RandomFilters.of(graph, seed, 3));
        return SheetComparison.of(ReferenceSheet.linesOfLater(studio.toMaps(), filters(sheet)), sheet.lines());
    }

    private static SheetComparison compare(StudioRows studio, AnswerSheet sheet) {
        return SheetComparison.of(ReferenceSheet.lines(studio.toMaps(), filters(sheet)), sheet.lines());
    }

    private static List<ReferenceFilter> filters(AnswerSheet sheet) {
        return sheet.filters().stream().map(ReferenceComparison::translate).toList();
    }

    private static ReferenceFilter translate(NamedFilter filter) {
        return filter.loaded()
                ? ReferenceFilter.asLoaded(filter.name())
                : new ReferenceFilter(
                        filter.name(),
                        filter.worlds()
                                .map(ids -> ids.stream().map(id -> id.number()).toList())
                                .orElse(null),
                        filter.strict(),
                        filter.arcs()
                                .map(ids -> ids.stream().map(id -> id.name()).toList())
                                .orElse(null),
                        filter.rating().orElse(null),
                        filter.includeInactive(),
                        false);
    }
}
