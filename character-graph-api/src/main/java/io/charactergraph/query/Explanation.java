package io.charactergraph.query;

import io.charactergraph.internal.Labels;
import io.charactergraph.internal.OneLine;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.SceneRole;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Lays out the text of an answer; each line is made safe, so that nothing from the data makes a line of its own. */
final class Explanation {

    private final StringBuilder text = new StringBuilder();

    /** What a person calls a node: its label, with the id so that it can be asked about. */
    static String name(GraphNode node) {
        return Labels.of(node.label(), node.id());
    }

    /** What a template is asked by in a table: its key, which is shorter, else its id. */
    static String ref(CharacterTemplate template) {
        return template.key().filter(key -> !key.isBlank()).orElse(template.id().toString());
    }

    /** The names of roles. */
    static List<String> roles(List<SceneRole.Id> roles) {
        return roles.stream().map(SceneRole.Id::role).toList();
    }

    /** The names of roles with a word before them; nothing when there is none. */
    static String as(String word, List<SceneRole.Id> roles) {
        return roles.isEmpty() ? "" : word + String.join(", ", roles(roles));
    }

    /** A line such as {@code Ophelia [character:…]: 3 scenes}. */
    void heading(String subject, int count, String noun) {
        line(subject + ": " + count(count, noun));
    }

    /** A line of its own. */
    void line(String line) {
        text.append(OneLine.of(line)).append('\n');
    }

    /** A thing found, and in which ways or for which reasons. */
    void item(String thing, Collection<? extends Enum<?>> words) {
        String how = words.stream().map(Enum::name).collect(Collectors.joining(", "));
        line("  " + thing + (how.isEmpty() ? "" : "  " + how));
    }

    /** A remark about the thing found last. */
    void note(String note) {
        line("      " + note);
    }

    /** The sentences that prove the thing found last. */
    void because(List<String> sentences) {
        for (String sentence : sentences) {
            line("      because " + sentence);
        }
    }

    /** A line for each node, with a word before it. */
    void names(String word, List<? extends GraphNode> nodes) {
        nodes.forEach(node -> line("  " + word + ": " + name(node)));
    }

    /** Such as {@code no scenes}, {@code 1 scene}, {@code 2 scenes}. */
    static String count(int count, String noun) {
        return (count == 0 ? "no" : count) + " " + noun + (count == 1 ? "" : "s");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
