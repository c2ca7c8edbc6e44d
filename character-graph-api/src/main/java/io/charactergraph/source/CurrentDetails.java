package io.charactergraph.source;

import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.NodeId;
import java.util.Optional;
import java.util.Set;

/**
 * Details on demand of a source whose rows may change after the load: it also reads the rows that decide, at the same
 * moment, which of them a rating ceiling hides.
 *
 * <p>Without a ceiling only {@link #find} is asked. Under a ceiling a node's details are shown, and what they name is shown
 * in them, only if the loaded graph shows it and a load at this moment would show it too. A source that returns from
 * {@link GraphSource#details()} a plain {@link NodeDetailSource} proves nothing of the kind: under a ceiling its scenes,
 * assets, generations and action blocks have no details, and they are taken out of the details of other nodes.
 *
 * <p>For any number of threads; each {@link Moment} is for one.
 *
 * @since 0.1
 */
public interface CurrentDetails extends NodeDetailSource {

    /**
     * Opens a look at the rows at one moment, such as a transaction with one snapshot. The caller closes it.
     *
     * @throws RuntimeException of the source's own, without row content, when the outside world fails
     */
    Moment open();

    /** The rows at one moment. Each method may be called several times, and sees the same rows each time. */
    interface Moment extends AutoCloseable {

        /** The details of a node; empty when the row is gone, or the node is derived and has no row. */
        Optional<NodeDetails> find(NodeId id);

        /**
         * Reads the rows of these nodes as they are now, and of game scenes their rows of {@code game_scene_nodes}. A node
         * whose row is gone, or that is of another source, is passed over. More rows than these do no harm.
         *
         * @param nodes game scenes, content scenes, assets, generations and action blocks
         * @param sink takes the rows; here a table may be begun several times, and a row given twice counts once
         */
        void rows(Set<NodeId> nodes, LoadSink sink);

        /**
         * Reads the rows that say which assets belong to scenes and generations that have no rating of their own: of
         * content scenes {@code scene_assets}, of generations the assets whose {@code source_generation_id} it is, of game
         * scenes the assets that name it, or one of its scene nodes, in {@code tags} or {@code media_metadata}. More rows
         * than these do no harm.
         *
         * @param nodes game scenes, content scenes and generations
         * @param sink as in {@link #rows}
         * @return those of the nodes of which not all such rows could be given, because finding them costs too much; they
         *     count as hidden
         */
        Set<NodeId> assetsOf(Set<NodeId> nodes, LoadSink sink);

        /** Ends the look. */
        @Override
        void close();
    }
}
