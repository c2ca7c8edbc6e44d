package io.charactergraph.testkit.assertions;

import io.charactergraph.model.GraphNode;
import io.charactergraph.query.NpcCharacters;
import io.charactergraph.query.NpcCharacters.LinkedInstance;
import java.util.List;

/**
 * Assertions on the characters of an NPC: what it contains are the instances, by priority. Obtained from {@link
 * GraphAssertions}.
 *
 * @since 0.1
 */
public class NpcCharactersAssert extends AbstractFoundAssert<NpcCharactersAssert, NpcCharacters, LinkedInstance> {

    /** Assertions on that answer. */
    protected NpcCharactersAssert(NpcCharacters actual) {
        super(actual, NpcCharactersAssert.class);
    }

    /** That an instance is linked with that priority. */
    public NpcCharactersAssert containsWithPriority(String instance, int priority) {
        isNotNull();
        LinkedInstance found = require(instance);
        if (found.link().priority() != priority) {
            throw notSo(found, "with priority " + priority);
        }
        return this;
    }

    /** That these are the templates, in order, by key, label or id. */
    public NpcCharactersAssert hasExactlyTemplates(String... templates) {
        isNotNull();
        List<? extends GraphNode> found =
                actual.templates().stream().map(linked -> linked.template()).toList();
        boolean same = found.size() == templates.length;
        for (int i = 0; same && i < templates.length; i++) {
            same = Names.means(templates[i], found.get(i));
        }
        if (!same) {
            throw failure(
                    "%s",
                    new Lines()
                            .line("Expecting templates of " + Names.of(actual.npc()) + " to be exactly")
                            .things(List.of(templates))
                            .line(found.isEmpty() ? "but there are none" : "but they are")
                            .things(found.stream().map(Names::of).toList()));
        }
        return this;
    }

    @Override
    protected List<LinkedInstance> found() {
        return actual.instances();
    }

    @Override
    protected GraphNode node(LinkedInstance found) {
        return found.instance();
    }

    @Override
    protected String heading() {
        return "instances of " + Names.of(actual.npc());
    }

    @Override
    protected String how(LinkedInstance found) {
        return "with priority " + found.link().priority() + (found.link().enabled() ? "" : ", disabled");
    }
}
