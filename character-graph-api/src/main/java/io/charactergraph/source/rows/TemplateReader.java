package io.charactergraph.source.rows;

import io.charactergraph.internal.TextOrder;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.json.JsonDocument;
import io.charactergraph.source.json.JsonShape;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Reads {@code characters}. */
final class TemplateReader extends TableReader {

    private static final JsonShape TAGS = tagShape();

    private final int key = column("character_id");
    private final int name = column("name");
    private final int displayName = column("display_name");
    private final int category = column("category");
    private final int species = column("species");
    private final int archetype = column("archetype");
    private final int renderStyle = column("render_style");
    private final JsonCell tags = cell("tags");
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

    private static JsonShape tagShape() {
        JsonShape.Builder wanted = JsonShape.builder();
        wanted.element();
        wanted.entry().element();
        return wanted.build();
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
                .tags(tags(tags.read(row, TAGS)))
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
    private List<String> tags(int value) {
        JsonDocument document = tags.document();
        if (value < 0 || !document.isObject(value) && !document.isArray(value) || document.isEmpty(value)) {
            return List.of();
        }
        TreeSet<String> read = new TreeSet<>(TextOrder.BY_CODE_POINT);
        for (int entry = document.firstEntry(value); entry >= 0; entry = document.nextEntry(value, entry)) {
            String name = document.key(entry);
            int tag = document.entryValue(entry);
            read.add(name);
            if (document.isText(tag)) {
                read.add(name + ":" + document.text(tag));
            } else {
                addTexts(read, name + ":", tag);
            }
        }
        addTexts(read, "", value);
        return List.copyOf(read);
    }

    private void addTexts(Set<String> read, String prefix, int array) {
        for (String text : texts(tags.document(), array)) {
            read.add(prefix + text);
        }
    }
}
