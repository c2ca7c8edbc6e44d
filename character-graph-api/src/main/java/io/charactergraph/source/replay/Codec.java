package io.charactergraph.source.replay;

import org.jspecify.annotations.Nullable;

/** Writes and reads the values of one type. */
interface Codec {

    void write(@Nullable Object value, PackedOutput out);

    @Nullable
    Object read(PackedInput in);
}
