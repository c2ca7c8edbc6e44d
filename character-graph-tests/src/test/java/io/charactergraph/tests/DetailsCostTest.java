package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.charactergraph.CharacterGraph;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.model.NodeId;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Details below a ceiling cost in proportion to their length, however deep they are; told by the memory that is allocated. */
class DetailsCostTest {

    private static final int LEVELS = 1_200;
    private static final int SCALARS = 24_000;

    @Test
    void details_deepDocument_allocateInProportionToItsLength() {
        allocated(LEVELS, SCALARS);
        long once = allocated(LEVELS, SCALARS);

        long eightTimes = allocated(8 * LEVELS, 8 * SCALARS);

        assertThat(eightTimes).isLessThan(12 * once);
    }

    private static long allocated(int levels, int scalars) {
        String text = "{\"identity\":{\"x\":" + "{\"y\":".repeat(levels) + "[" + "1,".repeat(scalars - 1) + "1]"
                + "}".repeat(levels) + "}}";
        StudioRows studio = StudioRows.builder()
                .table("characters")
                .row("game_npcs", Map.of("id", "1", "personality", text))
                .build();
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(studio)).filter(GraphFilter.rating("general"));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        String shown = graph.node(NodeId.parse("npc:1"))
                .fetchDetails()
                .orElseThrow()
                .texts()
                .getOrDefault("personality", "");
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(shown).isEqualTo(text);
        return allocated;
    }
}
