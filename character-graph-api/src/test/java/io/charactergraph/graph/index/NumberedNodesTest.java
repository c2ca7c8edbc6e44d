package io.charactergraph.graph.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.internal.RowIds;
import io.charactergraph.model.Asset;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.NodeRow;
import io.charactergraph.model.Scene;
import io.charactergraph.schema.StudioTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumberedNodesTest {

    private static final List<Integer> EDGES = List.of(
            Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -2, -1, 0, 1, 2, Integer.MAX_VALUE - 1, Integer.MAX_VALUE);

    @ParameterizedTest
    @EnumSource(
            value = StudioTable.class,
            names = {"ASSETS", "GAME_NPCS", "GAME_SCENES", "SCENES"})
    void find_byNumberWithGapsAndInAnyOrder_findsWhatIsThere(StudioTable table) {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            CompactGraphBuilder builder = new CompactGraphBuilder();
            Set<Integer> there = new HashSet<>();
            int bound = 1 + random.nextInt(60);
            for (int i = 0; i < 40; i++) {
                int number = random.nextInt(8) == 0
                        ? EDGES.get(random.nextInt(EDGES.size()))
                        : seed % 2 == 0 ? i : random.nextInt(bound);
                assertThat(builder.add(node(table, number))).as("seed " + seed).isEqualTo(there.add(number));
            }
            for (NodeKind kind : NodeKind.values()) {
                builder.seal(kind);
            }

            for (int number = -3; number < 64; number++) {
                check(builder, table, number, there, seed);
            }
            for (int number : EDGES) {
                check(builder, table, number, there, seed);
            }
        }
    }

    private static void check(
            CompactGraphBuilder builder, StudioTable table, int number, Set<Integer> there, long seed) {
        int handle = builder.find(table, number);

        assertThat(handle >= 0).as(number + ", seed " + seed).isEqualTo(there.contains(number));
        assertThat(handle).as(number + ", seed " + seed).isEqualTo(builder.find(NodeRow.nodeOf(table, number)));
        if (handle >= 0) {
            assertThat(builder.id(handle)).isEqualTo(NodeRow.nodeOf(table, number));
        }
    }

    private static GraphNode node(StudioTable table, int number) {
        return switch (table) {
            case ASSETS -> Asset.builder(new Asset.Id(number)).build();
            case GAME_NPCS -> new GameNpc(new GameNpc.Id(number), "NPC", OptionalInt.empty());
            case GAME_SCENES -> scene(Scene.Id.game(number));
            default -> scene(Scene.Id.content(number));
        };
    }

    private static Scene scene(Scene.Id id) {
        return new Scene(id, "Scene", Optional.empty(), OptionalInt.empty(), Optional.empty());
    }

    @Test
    void order_ofRowIdsOfEverySort_isThatOfTheirTexts() {
        List<String> ids = new ArrayList<>(List.of(
                "10",
                "9",
                "-3",
                "007",
                "x",
                "",
                "123456789012345678901",
                "-0",
                "b0000000-0000-4000-8000-000000000001",
                "0a000000-0000-4000-8000-000000000002",
                "0A000000-0000-4000-8000-000000000002",
                "9",
                "f0",
                "\uFF5E"));
        CompactGraphBuilder builder = new CompactGraphBuilder();
        int[] numbers = ids.stream().mapToInt(builder::rowId).toArray();
        RowIdTexts texts = builder.rowIds();

        List<String> ordered = new ArrayList<>();
        for (int place : texts.order(numbers)) {
            ordered.add(texts.text(numbers[place]));
        }

        ids.sort(RowIds.ORDER);
        assertThat(ordered).isEqualTo(ids);
    }
}
