package io.charactergraph.source.assembly;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.Asset;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphRecords;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code assets}. */
final class AssetReader extends TableReader {

    private static final List<EdgeKind> TAG_KINDS =
            List.of(EdgeKind.PART_OF_ARC, EdgeKind.CONTAINS_ASSET, EdgeKind.DEPICTS);
    private static final List<EdgeKind> LINKAGE_KINDS = List.of(EdgeKind.CONTAINS_ASSET, EdgeKind.DEPICTS);
    private static final JsonPick PICK = JsonPick.fields("character_linkage");

    private final int mediaType = column("media_type");
    private final int description = column("description");
    private final int tags = column("tags");
    private final int styleTags = column("style_tags");
    private final int domain = column("content_domain");
    private final int category = column("content_category");
    private final int rating = column("content_rating");
    private final int ageRestricted = column("age_restricted");
    private final int metadata = column("media_metadata");
    private final int generation = column("source_generation_id");
    private final int archived = column("is_archived");
    private final PromptVersions promptVersions;

    AssetReader(Assembly assembly) {
        super(assembly, StudioTable.ASSETS);
        promptVersions = new PromptVersions(assembly, table());
    }

    @Override
    void read(StudioRow row) {
        Asset.Id id = new Asset.Id(row.integer(0));
        RowContext context = RowContext.ofNode(assembly(), table(), Integer.toString(id.number()), id);
        Cursor tagList = Cursor.column(context, row, tags, JsonPick.ALL, TAG_KINDS);
        Asset asset = Asset.builder(id)
                .mediaType(mediaType(row.text(mediaType)))
                .description(text(row, description))
                .tags(texts(tagList == null ? null : tagList.value()))
                .styleTags(styleTags(row.text(styleTags)))
                .contentDomain(text(row, domain).map(word -> word.toLowerCase(Locale.ROOT)))
                .contentCategory(text(row, category))
                .contentRating(text(row, rating).map(Texts::trim))
                .ageRestricted(row.isNull(ageRestricted) ? Optional.empty() : Optional.of(row.bool(ageRestricted)))
                .sourceGeneration(
                        row.isNull(generation)
                                ? Optional.empty()
                                : Optional.of(new Generation.Id(row.integer(generation))))
                .archived(!row.isNull(archived) && row.bool(archived))
                .build();
        if (!assembly().builder().add(asset)) {
            account().unheldRow();
            return;
        }
        account().nodeRow();
        mentionInteger(Convention.ASSET_GENERATION, id.number(), row, generation);
        promptVersions.note(Integer.toString(id.number()), rawUuid(row, column("prompt_version_id")));
        if (tagList != null) {
            tags(id, tagList);
        }
        Cursor media = Cursor.objectColumn(context, row, metadata, PICK, LINKAGE_KINDS);
        Cursor linkage = media == null ? null : media.object("character_linkage", LINKAGE_KINDS);
        if (linkage != null) {
            mention(Convention.ASSET_TEMPLATE, id.number(), linkage.field("character_template_id"));
            mention(Convention.ASSET_INSTANCE, id.number(), linkage.field("character_instance_id"));
            SceneLinks.note(assembly(), Convention.ASSET_SCENE, id.number(), linkage);
        }
    }

    @Override
    void finish() {
        promptVersions.finish();
    }

    List<GraphRecords.OutsideReference> outside() {
        return promptVersions.records();
    }

    private void tags(Asset.Id id, Cursor list) {
        Tags.read(assembly(), id, list.elements(TAG_KINDS), EvidenceSource.ASSET_TAG, TAG_KINDS, new Tags.Links() {
            @Override
            public void character(Cursor tag) {
                mention(Convention.ASSET_TAG_CHARACTER, id.number(), tag);
            }

            @Override
            public void scene(Cursor tag) {
                mention(Convention.ASSET_TAG_SCENE, id.number(), tag);
            }
        });
    }

    private static Optional<String> mediaType(@Nullable String label) {
        if (label == null) {
            return Optional.empty();
        }
        return Optional.of(label.equals("MODEL_3D") ? "3d_model" : label.toLowerCase(Locale.ROOT));
    }

    private static List<String> styleTags(@Nullable String json) {
        return texts(json == null ? null : JsonReader.read(json, JsonPick.ALL));
    }

    private static List<String> texts(@Nullable JsonValue value) {
        if (!(value instanceof JsonValue.Arr array)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(array.items().size());
        for (JsonValue item : array.items()) {
            if (item instanceof JsonValue.Text text) {
                texts.add(text.value());
            }
        }
        return texts;
    }
}
