package io.charactergraph.source.assembly;

import io.charactergraph.model.NodeId;
import java.util.Optional;

/** Ids of handles. */
final class Handles {

    private Handles() {}

    /** The id of a handle; empty for a negative one. */
    static <T extends NodeId> Optional<T> find(Assembly assembly, int handle, Class<T> type) {
        return handle < 0
                ? Optional.empty()
                : Optional.of(type.cast(assembly.builder().id(handle)));
    }
}
