package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many studios as one Spark graph are what each of them is. */
class ManyStudiosTest {

    /** Columns of free text, in which ids may stand that no question reads. */
    private static final Set<String> FREE =
            Set.of("label", "name", "displayName", "key", "text", "path", "attribute", "description");

    private static ManyStudios many;

    @BeforeAll
    static void make() {
        many = ManyStudios.of(LocalSession.startForSmallTables(), 50);
    }

    @ParameterizedTest
    @EnumSource(names = "COVERAGE", mode = EnumSource.Mode.EXCLUDE)
    void tableOfAll_renamedBack_hasTheRowsOfEachStudio(GraphTable table) {
        Map<Integer, List<String>> back = new TreeMap<>();
        for (Row row : Expected.rows(many.spark().table(table))) {
            Set<Integer> owners = new HashSet<>();
            new TableIds(new OwnersOf(owners)).renamed(table, row);
            assertThat(owners).as("studios of " + row).hasSize(1);
            ManyStudios.Studio studio = many.studios().get(owners.iterator().next());
            back.computeIfAbsent(studio.number(), key -> new ArrayList<>())
                    .add(Expected.text(new TableIds(studio.names().back()).renamed(table, row)));
        }
        for (ManyStudios.Studio studio : many.studios()) {
            assertThat(back.getOrDefault(studio.number(), List.of()))
                    .as("%s of %s", table, studio)
                    .containsExactlyInAnyOrderElementsOf(
                            studio.rows(table).stream().map(Expected::text).toList());
        }
    }

    @Test
    void ids_keepTheirOrderAndAreTracedBack() {
        Set<String> seen = new HashSet<>();
        for (ManyStudios.Studio studio : many.studios()) {
            List<NodeId> ids = studio.memory().select().ids();
            List<NodeId> renamed = ids.stream().map(studio::renamed).toList();
            assertThat(renamed).as("ids of " + studio).isSorted();
            assertThat(renamed)
                    .allSatisfy(id -> assertThat(seen.add(id.toString()))
                            .as("%s is new", id)
                            .isTrue());
            assertThat(renamed.stream().map(id -> many.original(id.toString())).toList())
                    .isEqualTo(ids.stream()
                            .map(id -> new ManyStudios.Original(studio.number(), Texts.whole(id.toString())))
                            .toList());
        }
    }

    @Test
    void numbers_keepDifferentLengths() {
        Set<Integer> lengths = many.studios().get(7).memory().select().ids().stream()
                .filter(NodeId.ByNumber.class::isInstance)
                .map(id -> many.studios().get(7).rename(id.toString()))
                .map(id -> id.length() - id.lastIndexOf(':') - 1)
                .collect(Collectors.toSet());
        assertThat(lengths).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @EnumSource
    void idOfANode_standsInNoOtherColumn(GraphTable table) {
        Set<String> found = new HashSet<>();
        for (ManyStudios.Studio studio : many.studios()) {
            Set<String> ids = studio.memory().select().ids().stream()
                    .map(NodeId::toString)
                    .collect(Collectors.toSet());
            for (Row row : studio.rows(table)) {
                for (int i = 0; i < row.length(); i++) {
                    StructField field = table.assembled().fields()[i];
                    if (row.get(i) instanceof String text
                            && ids.contains(text)
                            && !FREE.contains(field.name())
                            && !TableIds.isRenamed(table, table.assembled(), field.name())) {
                        found.add(field.name());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void accounts_areAddedUp() {
        Map<String, Long> read = new HashMap<>();
        many.studios()
                .forEach(studio -> studio.memory()
                        .tables()
                        .coverage()
                        .tables()
                        .forEach(table -> read.merge(table.table(), table.rowsRead(), Long::sum)));
        Map<String, Long> together = new HashMap<>();
        many.spark().coverage().collectAsList().forEach(row -> together.put(row.getAs("table"), row.getAs("rowsRead")));
        assertThat(together).isEqualTo(read);
    }

    @Test
    void filters_keepOfEachStudioWhatItsOwnFilterKeeps() {
        for (ManyStudios.Asked asked : many.filters(1, 12)) {
            for (ManyStudios.Studio studio : many.studios()) {
                Set<Integer> worlds = asked.together().worlds().orElse(List.of()).stream()
                        .map(id -> many.original(id.toString()))
                        .filter(original -> original.studio() == studio.number())
                        .map(original -> Integer.parseInt(original.id().substring("world:".length())))
                        .collect(Collectors.toSet());
                Set<Integer> own = asked.of(studio).worlds().orElse(List.of()).stream()
                        .map(id -> id.number())
                        .filter(studio.names()::hasNumber)
                        .collect(Collectors.toSet());
                assertThat(worlds).as("%s of %s", asked, studio).isEqualTo(own);
            }
        }
    }

    @Test
    void studios_haveNodesOfEveryKindAndUnresolvedReferences() {
        Set<Object> kinds = many.studios().stream()
                .flatMap(studio -> studio.memory().typed().nodes().map(GraphNode::kind))
                .collect(Collectors.toSet());
        assertThat(kinds).hasSize(11);
        assertThat(many.spark().unresolved().count()).isPositive();
    }

    /** Notes the studios of all ids of a row. */
    private record OwnersOf(Set<Integer> owners) implements IdParts {

        @Override
        public String node(String id) {
            owners.add(StudioNames.studioOf(id, many.studios().size()));
            return id;
        }

        @Override
        public String row(String id) {
            owners.add(StudioNames.studioOfRow(id, many.studios().size()));
            return id;
        }

        @Override
        public String uuid(String uuid) {
            return uuid;
        }

        @Override
        public long number(long number) {
            return number;
        }

        @Override
        public String name(String name) {
            return name;
        }
    }
}
