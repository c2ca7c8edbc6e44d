package io.charactergraph.source.assembly;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.NodeId;
import java.util.List;

/** Reads a list of tags: those with a known prefix are links, all else is free text (readings R5, R25). */
final class Tags {

    private Tags() {}

    /** What else than arcs a list of tags can link. */
    interface Links {

        /** Takes a tag that begins with {@code character:} or {@code instance:}. */
        void character(Cursor tag);

        /** Takes a tag that begins with {@code scene:}. */
        default void scene(Cursor tag) {}
    }

    /** Reads the tags of a node. */
    static void read(
            Assembly assembly,
            NodeId owner,
            List<Cursor> tags,
            EvidenceSource source,
            List<EdgeKind> characterKinds,
            Links links) {
        for (Cursor tag : tags) {
            String text = tag.text();
            if (text == null) {
                continue;
            }
            String trimmed = Texts.trim(text);
            if (trimmed.startsWith("arc:") || trimmed.startsWith("quest:")) {
                arc(assembly, owner, tag, trimmed, source);
            } else if (trimmed.startsWith("character:") || trimmed.startsWith("instance:")) {
                links.character(tag);
            } else if (namesScene(tag.value())) {
                links.scene(tag);
            }
        }
    }

    /** Whether a tag is the link of a scene, be it one that can be read or not. */
    static boolean namesScene(JsonValue tag) {
        return tag instanceof JsonValue.Text text && Texts.trim(text.value()).startsWith("scene:");
    }

    private static void arc(Assembly assembly, NodeId owner, Cursor tag, String text, EvidenceSource source) {
        String name = Texts.trim(text.substring(text.indexOf(':') + 1));
        if (name.isEmpty()) {
            tag.malformed(List.of(EdgeKind.PART_OF_ARC));
            return;
        }
        assembly.arc(
                tag.row().table(), owner, name, source, PathTemplate.ofEdge(tag.template()), text.startsWith("quest:"));
    }
}
