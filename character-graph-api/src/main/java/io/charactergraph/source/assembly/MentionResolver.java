package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.EdgePart;
import io.charactergraph.internal.Crew;
import io.charactergraph.internal.IntList;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the noted references of nodes' rows into edges, or into unresolved references. The references are taken in blocks of
 * whole rows. The threads of a crew make the edges of a block each; then what is to be noted is noted in the order of the rows.
 * So nothing depends on which thread makes what.
 */
final class MentionResolver {

    private static final int MENTIONS_IN_BLOCK = 1 << 16;
    private static final int ROWS_BETWEEN_PAUSES = 16;

    private final Assembly assembly;
    private final Mentions mentions;
    private final Resolver resolver;
    private final SceneNodes nodes;

    MentionResolver(Assembly assembly, SceneNodes nodes) {
        this.assembly = assembly;
        this.mentions = assembly.mentions();
        this.resolver = assembly.resolver();
        this.nodes = nodes;
    }

    /**
     * Makes the edges.
     *
     * @param beside adds the roles and the other edges of the graph; runs on the calling thread beside the first blocks
     */
    void run(Crew crew, Runnable beside) {
        sceneNodeOwners();
        rows(crew, beside);
    }

    /** Makes the edges when the scenes of scene nodes are known. */
    void rows(Crew crew, Runnable beside) {
        resolver.reserve(mentions.forms());
        assembly.owners().reserve();
        List<MentionEdges> blocks = blocks();
        crew.run(blocks.size() + 1, part -> {
            if (part == 0) {
                beside.run();
            } else {
                blocks.get(part - 1).make(crew);
            }
        });
        crew.run(blocks.size(), part -> blocks.get(part).makeRoleEdges(crew));
        MentionNotes notes = new MentionNotes(assembly, nodes);
        for (MentionEdges block : blocks) {
            block.addTo(nodes);
            note(block.rowsToNote(), notes);
            mentions.freeBefore(block.end());
        }
        mentions.clear();
    }

    private List<MentionEdges> blocks() {
        List<EdgePart> parts = assembly.builder().parts(mentions.size() / MENTIONS_IN_BLOCK + 1);
        List<MentionEdges> blocks = new ArrayList<>();
        for (int start = 0; start < mentions.size(); ) {
            int end = mentions.rowStart((int) Math.min(mentions.size(), (long) start + MENTIONS_IN_BLOCK));
            blocks.add(new MentionEdges(assembly, nodes, parts.get(blocks.size()), start, end));
            start = end;
        }
        return blocks;
    }

    private void note(IntList rows, MentionNotes notes) {
        for (int i = 0; i < rows.size(); i++) {
            if (i % ROWS_BETWEEN_PAUSES == 0) {
                assembly.pause(null);
            }
            notes.note(rows.get(i));
        }
    }

    /** A scene node names its scene in a column. */
    private void sceneNodeOwners() {
        for (int position = 0; position < nodes.size(); position++) {
            int scene = nodes.sceneAt(position);
            int handle = Resolver.DANGLING;
            if (scene != SceneNodes.UNKNOWN) {
                long raw = RawValues.ofInteger(scene);
                handle = resolver.resolve(ReferenceForm.SCENE, raw);
                if (handle < 0 && !nodes.isGuest(nodes.id(position))) {
                    assembly.unresolved(
                            handle,
                            ReferenceForm.SCENE,
                            raw,
                            IssueLog.Where.of(
                                    Row.of(StudioTable.GAME_SCENE_NODES, Integer.toString(nodes.id(position))),
                                    Position.of("scene_id")),
                            List.of(EdgeKind.APPEARS_IN, EdgeKind.CONTAINS_ASSET));
                }
            }
            nodes.sceneHandle(position, handle);
        }
    }
}
