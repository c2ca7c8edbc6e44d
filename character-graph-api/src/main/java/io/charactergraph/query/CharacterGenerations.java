package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.internal.Printout;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.query.parts.CharacterGenerationsParts;
import java.util.List;
import java.util.Optional;

/**
 * The generations of a character: the answer of {@code findGenerationsForCharacter}.
 *
 * @since 0.1
 */
public final class CharacterGenerations extends Value implements Answer {

    private final CharacterGenerationsParts parts;

    CharacterGenerations(CharacterGenerationsParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the template or instance asked about. */
    public GraphNode character() {
        return parts.character();
    }

    /** Returns the generations, by id. */
    public List<FoundGeneration> generations() {
        return FrozenList.copyOf(parts.generations(), FoundGeneration.TABLE);
    }

    /** What was found about a generation, if it is among them. */
    public Optional<FoundGeneration> find(Generation.Id id) {
        return generations().stream()
                .filter(found -> found.generation().id().equals(id))
                .findFirst();
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.heading(Explanation.name(character()), generations().size(), "generation");
        for (FoundGeneration found : generations()) {
            text.item(Explanation.name(found.generation()), found.reasons());
            text.because(found.because());
        }
        return text.toString();
    }

    /** Returns the generations as a table, as many as a screen shows; {@link #explain} has all of them, with the evidence. */
    @Override
    public String toString() {
        return new Printout()
                .line(Explanation.name(character()) + ": "
                        + Explanation.count(generations().size(), "generation"))
                .table(FoundGeneration.TABLE, parts.generations())
                .toString();
    }
}
