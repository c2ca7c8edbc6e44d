package io.charactergraph.jdbc.change;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.NodeId;

/**
 * The use of a template, as recorded by a row of {@code character_usage}.
 *
 * @param template the template
 * @param target the game scene, asset, generation, prompt version or action block
 * @since 0.1
 */
public record UsageFact(CharacterTemplate.Id template, NodeId target) implements Comparable<UsageFact> {

    /** By template, then by what uses it. */
    @Override
    public int compareTo(UsageFact other) {
        int byTemplate = template.compareTo(other.template);
        return byTemplate != 0 ? byTemplate : target.compareTo(other.target);
    }

    /** Such as {@code character:… in scene:game:12}. */
    @Override
    public String toString() {
        return OneLine.of(template + " in " + target);
    }
}
