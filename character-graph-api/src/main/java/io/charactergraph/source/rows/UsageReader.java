package io.charactergraph.source.rows;

import io.charactergraph.source.StudioRow;

/** Reads {@code character_usage} (readings R29). */
final class UsageReader extends TableReader {

    private final int template = column("character_id");
    private final int type = column("usage_type");
    private final int prompt = column("prompt_version_id");
    private final int action = column("action_block_id");
    private final int reference = column("template_reference");
    private final int usedAt = column("used_at");
    private final int actionKey = column("action_block_key");

    UsageReader(Reading reading) {
        super(reading);
    }

    @Override
    void read(StudioRow row) {
        emitter()
                .fact(new RowFact.Usage(
                        rowId(row),
                        raw(row, template),
                        textOrEmpty(row, type),
                        raw(row, prompt),
                        action(row),
                        row.text(actionKey) != null,
                        row.text(reference),
                        finite(row.timestamp(usedAt)).orElse(null)));
    }

    /** A block's UUID; in profile {@code 2026} a text, which is its UUID or its key. */
    private long action(StudioRow row) {
        String text = row.text(actionKey);
        return text == null ? raw(row, action) : emitter().values().ofText(text);
    }
}
