package io.charactergraph.testkit;

import static io.charactergraph.model.NodeKind.ACTION_BLOCK;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Where a fixture writes the evidence of edges: the edge table of the specification, as rows. */
final class FixturePlaces {

    /** All places; of those of a kind the usual one first. */
    static final List<FixturePlace> ALL = new FixturePlaces().places;

    private final List<FixturePlace> places = new ArrayList<>();

    private FixturePlaces() {
        new CharacterPlaces(this).characters();
        new CharacterPlaces(this).roles();
        new ScenePlaces(this).scenes();
        new AssetPlaces(this).assets();
        new GenerationPlaces(this).generations();
    }

    void add(
            EdgeKind kind,
            EvidenceSource source,
            BiPredicate<FixtureNode, FixtureNode> takes,
            String holds,
            FixturePlace.Writer writer) {
        places.add(new FixturePlace(kind, source, takes, holds, writer));
    }

    /** A column of the start's row that names the end. */
    void column(EdgeKind kind, EvidenceSource source, String column) {
        add(
                kind,
                source,
                (from, to) -> from.requireRow().cell(column) == null,
                "one for each row",
                (state, from, to, attribute) -> state.write(from.requireRow()).set(column, to.key()));
    }

    void arc(
            NodeKind kind,
            EvidenceSource source,
            String column,
            String member,
            Predicate<FixtureNode> takes,
            String holds) {
        add(
                EdgeKind.PART_OF_ARC,
                source,
                (from, to) -> from.is(kind) && takes.test(from),
                holds,
                (state, from, to, attribute) -> {
                    FixtureRow row = state.write(from.requireRow());
                    if (member.equals("arc_id")) {
                        row.set(List.of(column, member), to.name());
                    } else if (member.equals("arcs")) {
                        row.add(List.of(column, member), to.name());
                    } else {
                        row.add(member.isEmpty() ? List.of(column) : List.of(column, member), "arc:" + to.name());
                    }
                });
    }

    /** A row in which the other end uses a template. */
    void usage(EdgeKind kind, boolean templateIsStart, BiPredicate<FixtureNode, FixtureNode> takes) {
        add(kind, EvidenceSource.USAGE_ROW, takes, "templates, with game scenes", (state, from, to, attribute) -> {
            FixtureNode template = templateIsStart ? from : to;
            FixtureNode user = templateIsStart ? to : from;
            FixtureRow row = state.write(state.addRow("character_usage")).set("character_id", template.key());
            switch (user.kind()) {
                case PROMPT_VERSION -> row.set("usage_type", "prompt").set("prompt_version_id", user.key());
                case ACTION_BLOCK -> row.set("usage_type", "action_block").set("action_block_id", user.key());
                default -> row.set("usage_type", user.kind().prefix()).set("template_reference", user.reference());
            }
        });
    }

    static boolean isFree(FixtureNode node, Object... steps) {
        return node.requireRow().at(steps) == null;
    }

    static String key(FixtureNode template) {
        String key = template.requireRow().cell("character_id");
        return key == null ? template.requireRow().id() : key;
    }

    static BiPredicate<FixtureNode, FixtureNode> fromKind(NodeKind kind) {
        return (from, to) -> from.is(kind);
    }

    static BiPredicate<FixtureNode, FixtureNode> toKind(NodeKind kind) {
        return (from, to) -> to.is(kind);
    }

    static boolean any(FixtureNode from, FixtureNode to) {
        return true;
    }

    static boolean isFromGame(FixtureNode from, FixtureNode to) {
        return from.isGameScene();
    }

    static String or(String text, String usual) {
        return text.isEmpty() ? usual : text;
    }
}
