package io.charactergraph.source.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.schema.Basis;
import io.charactergraph.source.DetailTable;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a rating ceiling takes out of details is taken out wherever the load reads a reference to a rated row. */
class RatedPlaceTest {

    private static final Set<Basis> FREE = EnumSet.of(Basis.JSON, Basis.TAG, Basis.TEXT);

    @Test
    void places_areThoseOfEveryConventionInDetailsThatMayNameARatedRow() {
        Set<Convention> inDetails = Stream.of(Convention.values())
                .filter(convention -> convention.forms().mayBeRated())
                .filter(convention -> convention.edges().stream()
                        .anyMatch(edge -> FREE.contains(edge.source().basis())))
                .filter(convention ->
                        Stream.of(DetailTable.values()).anyMatch(details -> details.table() == convention.table()))
                .collect(Collectors.toSet());

        assertThat(Stream.of(RatedPlace.values()).map(RatedPlace::convention)).containsAll(inDetails);
        assertThat(inDetails)
                .containsAll(Stream.of(RatedPlace.values())
                        .map(RatedPlace::convention)
                        .toList());
    }

    @Test
    void places_standInColumnsOfTheTableOfTheirConvention() {
        assertThat(RatedPlace.values()).allSatisfy(place -> {
            assertThat(place.table().table()).isEqualTo(place.convention().table());
            assertThat(place.table().columns()).contains(place.column());
        });
    }
}
