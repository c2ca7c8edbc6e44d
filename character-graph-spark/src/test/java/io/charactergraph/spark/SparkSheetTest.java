package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.AnswerSheet;
import io.charactergraph.testkit.sheet.NamedFilter;
import io.charactergraph.testkit.sheet.StandardFilters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The answer sheet of a Spark graph is that of the graph in memory. */
class SparkSheetTest {

    private static SparkSession session;

    @BeforeAll
    static void start() {
        session = LocalSession.startForSmallTables();
    }

    @Tag("long")
    @Test
    void hamlet_hasTheSheetOfTheGraphInMemory() {
        check(SampleStudio.hamlet());
    }

    @Tag("long")
    @Test
    void hamletWithFaults_hasTheSheetOfTheGraphInMemory() {
        check(SampleStudio.hamletWithFaults());
    }

    @Tag("long")
    @Test
    void hamletOfTheLaterProfile_hasTheSheetOfTheGraphInMemory() {
        check(SampleStudio.hamlet(SchemaProfile.PROFILE_2026));
    }

    @Test
    void randomStudios_haveTheSheetsOfTheGraphsInMemory() {
        ManyStudios many = ManyStudios.of(session, 50);
        List<ManyStudios.Asked> filters = new ArrayList<>();
        filters.add(many.asked(studio -> NamedFilter.asLoaded("all")));
        filters.addAll(many.filters(7, 6));
        FilteredStudios filtered = new FilteredStudios(many, filters);
        SparkSheet load = new SparkSheet(many.spark(), many.naming(), Optional.empty())
                .aboutTheLoad()
                .aboutFindings();
        SparkSheet sheet = new SparkSheet(filtered.loaded(), filtered.naming(), Optional.empty())
                .under(filtered.filtered(), filtered.filters());
        for (ManyStudios.Studio studio : many.studios()) {
            List<String> found = new ArrayList<>(load.lines().get(studio.number()));
            filtered.numbers(studio)
                    .forEach(number -> found.addAll(sheet.lines().get(number)));
            List<NamedFilter> own =
                    filters.stream().map(filter -> filter.of(studio)).toList();
            compare(
                    studio.toString(),
                    found.stream().filter(SparkSheetTest::isOfEach).toList(),
                    AnswerSheet.of(studio.memory()).withFilters(own).lines().stream()
                            .filter(SparkSheetTest::isOfEach)
                            .toList());
        }
    }

    private static void check(StudioRows rows) {
        Twin twin = Twin.of(session, rows);
        List<NamedFilter> filters = filters(StandardFilters.of(twin.memory()));
        SparkSheet sheet = new SparkSheet(twin.spark(), Naming.own(), Optional.empty())
                .aboutTheLoad()
                .aboutFindings()
                .aboutRows();
        filters.forEach(sheet::under);
        compare(
                "the studio",
                sheet.lines().get(0),
                AnswerSheet.of(twin.memory()).withFilters(filters).lines());
    }

    /** No filter; all standard filters when the property {@code spark.allFilters} says so. */
    private static List<NamedFilter> filters(List<NamedFilter> all) {
        return Boolean.getBoolean("spark.allFilters") ? all : all.subList(0, 1);
    }

    private static void compare(String studio, List<String> found, List<String> expected) {
        assertThat(found.stream().sorted())
                .as("the sheet of %s", studio)
                .containsExactlyElementsOf(expected.stream().sorted().toList());
    }

    /** Accounts are of all studios together, and the names of roles are not those that the studios give. */
    private static boolean isOfEach(String line) {
        return !question(line).equals("rows")
                && !(question(line).equals("findings") && line.contains("\"ref\":\"role-name\""));
    }

    private static String question(String line) {
        int start = line.indexOf("\"q\":\"") + 5;
        return line.substring(start, line.indexOf('"', start));
    }
}
