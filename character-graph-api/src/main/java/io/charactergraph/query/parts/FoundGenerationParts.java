package io.charactergraph.query.parts;

import io.charactergraph.internal.EnumSets;
import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.query.FoundGeneration;
import io.charactergraph.query.GenerationReason;
import io.charactergraph.query.Way;
import java.util.List;
import java.util.Set;

/** What {@link FoundGeneration} is made of. */
public record FoundGenerationParts(
        Generation generation,
        Set<GenerationReason> reasons,
        Set<Way> ways,
        List<GraphEdge> edges,
        List<String> because)
        implements Parts<FoundGeneration> {

    /** Copies the collections; lists that make their elements on demand are kept. */
    public FoundGenerationParts {
        reasons = EnumSets.copyOf(GenerationReason.class, reasons);
        ways = EnumSets.copyOf(Way.class, ways);
        edges = FrozenList.copyOf(edges);
        because = FrozenList.copyOf(because);
    }
}
