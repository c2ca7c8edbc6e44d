package io.charactergraph.state;

import io.charactergraph.model.NodeDetailSource;
import io.charactergraph.model.NodeDetails;
import io.charactergraph.model.NodeId;
import io.charactergraph.source.CurrentDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the details of a loaded graph come from. Immutable. */
public final class DetailAccess {

    private final List<NodeDetailSource> sources;
    private final boolean unchanging;

    private DetailAccess(List<NodeDetailSource> sources, boolean unchanging) {
        this.sources = List.copyOf(sources);
        this.unchanging = unchanging;
    }

    /** Sources whose rows may change after the load: under a ceiling their ratings are read too. */
    public static DetailAccess current(List<NodeDetailSource> sources) {
        return new DetailAccess(sources, false);
    }

    /** A source whose rows stay as they were loaded, and so do the ratings. */
    public static DetailAccess unchanging(NodeDetailSource source) {
        return new DetailAccess(List.of(source), true);
    }

    boolean isUnchanging() {
        return unchanging;
    }

    /** The details of a node: those of the first source that has any. */
    Optional<NodeDetails> find(NodeId id) {
        return sources.stream().flatMap(source -> source.find(id).stream()).findFirst();
    }

    /** Opens a look at all sources; of each at one moment. */
    Look open() {
        return new Look(sources);
    }

    /** A look at all sources. */
    static final class Look implements AutoCloseable {

        private final List<NodeDetailSource> plain = new ArrayList<>();
        private final List<CurrentDetails.Moment> moments = new ArrayList<>();

        private Look(List<NodeDetailSource> sources) {
            boolean open = false;
            try {
                for (NodeDetailSource source : sources) {
                    if (source instanceof CurrentDetails current) {
                        moments.add(current.open());
                    } else {
                        plain.add(source);
                    }
                }
                open = true;
            } finally {
                if (!open) {
                    close();
                }
            }
        }

        Optional<NodeDetails> find(NodeId id) {
            for (CurrentDetails.Moment moment : moments) {
                Optional<NodeDetails> found = moment.find(id);
                if (found.isPresent()) {
                    return found;
                }
            }
            return plain.stream().flatMap(source -> source.find(id).stream()).findFirst();
        }

        List<CurrentDetails.Moment> moments() {
            return moments;
        }

        @Override
        public void close() {
            @Nullable RuntimeException failure = null;
            for (CurrentDetails.Moment moment : moments) {
                try {
                    moment.close();
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
            if (failure != null) {
                throw failure;
            }
        }
    }
}
