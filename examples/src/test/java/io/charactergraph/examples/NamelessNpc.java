package io.charactergraph.examples;

import io.charactergraph.check.CheckedGraph;
import io.charactergraph.check.Finding;
import io.charactergraph.check.Rule;
import io.charactergraph.check.Severity;
import io.charactergraph.model.NodeKind;
import java.util.function.Consumer;

/** A rule of one's own. */
record NamelessNpc() implements Rule {

    @Override
    public String id() {
        return "nameless-npc";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public String title() {
        return "an NPC without a name";
    }

    @Override
    public void check(CheckedGraph graph, Consumer<Finding> findings) {
        graph.typed()
                .nodes(NodeKind.GAME_NPC)
                .filter(npc -> npc.label().isBlank())
                .forEach(npc -> findings.accept(Finding.of(this)
                        .about(npc.id())
                        .sentence(npc.id() + " has no name")
                        .remedy("give it one")
                        .build()));
    }
}
