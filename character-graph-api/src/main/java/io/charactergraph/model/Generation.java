package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Texts;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An AI generation job: a row of {@code generations}.
 *
 * @param operationType in lower case
 * @param status in lower case
 * @param rating the job's own rating as the text found, trimmed; absent when it has none
 * @param promptVersion {@code generations.prompt_version_id}, whether or not there is such a row
 * @param asset {@code generations.asset_id}, whether or not there is such a row
 * @since 0.1
 */
@Value.Builder
@SuppressWarnings("immutables:from") // the covariant id cannot be copied
public record Generation(
        Id id,
        Optional<String> operationType,
        Optional<String> providerId,
        Optional<String> status,
        Optional<String> name,
        Optional<String> rating,
        Optional<PromptVersion.Id> promptVersion,
        Optional<Asset.Id> asset,
        Optional<Instant> createdAt)
        implements GraphNode {

    /** Returns the name, else {@code Generation <number>}. */
    @Override
    public String label() {
        return Texts.firstPresent(name, Optional.empty(), "Generation " + id.number());
    }

    /** Returns a builder; only the id is required. */
    public static GenerationBuilder builder(Id id) {
        return new GenerationBuilder().id(id);
    }

    /**
     * Returns the id of a generation.
     *
     * <pre>{@code
     * Generation.id(507); // generation:507
     * }</pre>
     */
    public static Id id(int number) {
        return new Id(number);
    }

    /**
     * The id of a generation.
     *
     * @param number {@code generations.id}
     */
    public record Id(int number) implements NodeId.ByNumber<Generation> {
        @Override
        public NodeKind kind() {
            return NodeKind.GENERATION;
        }

        @Override
        public String toString() {
            return "generation:" + number;
        }
    }

    /** Returns its name with the id, and the attributes that it has, on one line. */
    @Override
    public String toString() {
        return OneLine.named(label(), id, this);
    }
}
