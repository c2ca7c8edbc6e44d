package io.charactergraph.source.rows;

import io.charactergraph.source.StudioRow;
import java.util.Objects;

/** Reads {@code prompt_families}, for their titles and their characters. */
final class FamilyReader extends TableReader {

    private final int title = column("title");
    private final int character = column("primary_character_id");

    FamilyReader(Reading reading) {
        super(reading);
    }

    @Override
    void read(StudioRow row) {
        emitter()
                .fact(new RowFact.PromptFamily(
                        Objects.requireNonNull(row.uuid(0)), text(row, title), raw(row, character)));
    }
}
