package io.charactergraph.testkit.sheet;

import io.charactergraph.internal.TextFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The lines of a sheet that the caller read from a file. */
final class SheetLines {

    private SheetLines() {}

    /** Those that are not blank; a byte order mark before the first is left out. */
    static List<String> of(Stream<String> lines) {
        List<String> kept = new ArrayList<>(lines.toList());
        if (!kept.isEmpty()) {
            kept.set(0, TextFile.withoutMark(kept.get(0)));
        }
        kept.removeIf(String::isBlank);
        return kept;
    }
}
