package io.charactergraph.source.rows;

import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonReader;
import io.charactergraph.source.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads {@code characters}. */
final class TemplateReader extends TableReader {

    private final int key = column("character_id");
    private final int name = column("name");
    private final int displayName = column("display_name");
    private final int category = column("category");
    private final int species = column("species");
    private final int archetype = column("archetype");
    private final int renderStyle = column("render_style");
    private final int tags = column("tags");
    private final int version = column("version");
    private final int usageCount = column("usage_count");
    private final int lastUsedAt = column("last_used_at");
    private final int deletedAt = column("deleted_at");
    private final int active = column("is_active");
    private final int family = column("version_family_id");
    private final int head = column("family_head_id");

    TemplateReader(Reading reading) {
        super(reading);
    }

    @Override
    void read(StudioRow row) {
        UUID uuid = Objects.requireNonNull(row.uuid(0));
        CharacterTemplate template = CharacterTemplate.builder(new CharacterTemplate.Id(uuid))
                .key(text(row, key))
                .name(text(row, name))
                .displayName(text(row, displayName))
                .category(text(row, category))
                .species(text(row, species))
                .archetype(text(row, archetype))
                .renderStyle(text(row, renderStyle))
                .tags(tags(row.text(tags)))
                .version(integer(row, version))
                .usageCount(integer(row, usageCount))
                .lastUsedAt(finite(row.timestamp(lastUsedAt)))
                .active(flag(row, active) && row.isNull(deletedAt))
                .build();
        if (node(template)) {
            UUID familyId = row.uuid(family);
            if (familyId != null) {
                emitter().fact(new RowFact.FamilyMember(template.id(), familyId, row.uuid(head)));
            }
            readPlaces(Row.ofNode(table(), template.id(), keyOf(uuid)), row);
        }
    }

    /** The keys of the object, and {@code key:value} for texts and the texts of arrays. */
    private static List<String> tags(@Nullable String json) {
        JsonValue value = json == null ? null : JsonReader.read(json);
        TreeSet<String> tags = new TreeSet<>(TextOrder.BY_CODE_POINT);
        if (value instanceof JsonValue.Obj object) {
            object.fields().forEach((key, tag) -> {
                tags.add(key);
                addTexts(tags, key + ":", tag);
            });
        } else if (value instanceof JsonValue.Arr) {
            addTexts(tags, "", value);
        }
        return List.copyOf(tags);
    }

    private static void addTexts(Set<String> tags, String prefix, JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            tags.add(prefix + text.value());
        } else if (value instanceof JsonValue.Arr array) {
            for (JsonValue item : array.items()) {
                if (item instanceof JsonValue.Text text) {
                    tags.add(prefix + text.value());
                }
            }
        }
    }
}
