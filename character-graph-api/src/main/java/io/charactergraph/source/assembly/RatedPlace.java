package io.charactergraph.source.assembly;

import io.charactergraph.source.DetailTable;
import java.util.ArrayList;
import java.util.List;

/**
 * The places in details on demand where a reference may name a row that has a rating, which a ceiling may hide. The
 * references are read as the load reads them: by the forms of their conventions.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
public enum RatedPlace {
    /** A portrait of an NPC. */
    NPC_PORTRAIT(Convention.NPC_IDENTITY, DetailTable.NPC, "personality", "identity.primaryPortraitAssetId"),
    /** The body of an NPC. */
    NPC_BODY(Convention.NPC_IDENTITY, DetailTable.NPC, "personality", "identity.primaryBodyAssetId"),
    /** A clip of an NPC. */
    NPC_CLIP(Convention.NPC_IDENTITY, DetailTable.NPC, "personality", "identity.clips.[].asset_id"),
    /** A portrait of an NPC, in {@code meta}. */
    NPC_META_PORTRAIT(Convention.NPC_IDENTITY, DetailTable.NPC, "meta", "identity.primaryPortraitAssetId"),
    /** The body of an NPC, in {@code meta}. */
    NPC_META_BODY(Convention.NPC_IDENTITY, DetailTable.NPC, "meta", "identity.primaryBodyAssetId"),
    /** A clip of an NPC, in {@code meta}. */
    NPC_META_CLIP(Convention.NPC_IDENTITY, DetailTable.NPC, "meta", "identity.clips.[].asset_id"),
    /** A tag of an asset that links a scene. */
    ASSET_TAG(Convention.ASSET_TAG_SCENE, DetailTable.ASSET, "tags", "[]"),
    /** The scene of an asset, and the scene node beside it. */
    ASSET_SCENE(Convention.ASSET_SCENE, DetailTable.ASSET, "media_metadata", "character_linkage"),
    /** The scene of a generation, and the scene node beside it. */
    GENERATION_SCENE(Convention.GENERATION_SCENE, DetailTable.GENERATION, "canonical_params", ""),
    /** The scene that a generation leads from. */
    GENERATION_FROM_SCENE(
            Convention.GENERATION_CONTEXT_SCENE,
            DetailTable.GENERATION,
            "canonical_params",
            "scene_context.from_scene.id"),
    /** The scene that a generation leads to. */
    GENERATION_TO_SCENE(
            Convention.GENERATION_CONTEXT_SCENE,
            DetailTable.GENERATION,
            "canonical_params",
            "scene_context.to_scene.id"),
    /** An asset that went into a generation. */
    GENERATION_INPUT_ASSET(Convention.GENERATION_INPUT_ASSET, DetailTable.GENERATION, "inputs", "[].asset_id"),
    /** A scene that went into a generation. */
    GENERATION_INPUT_SCENE(Convention.GENERATION_INPUT_SCENE, DetailTable.GENERATION, "inputs", "[].scene_id");

    /** What stands in a path for an element of an array. */
    static final String ELEMENT = "[]";

    private static final RatedPlace[] VALUES = values();

    private final Convention convention;
    private final DetailTable table;
    private final String column;
    private final List<String> steps;

    RatedPlace(Convention convention, DetailTable table, String column, String path) {
        this.convention = convention;
        this.table = table;
        this.column = column;
        this.steps = path.isEmpty() ? List.of() : List.of(path.split("\\.", -1));
    }

    /** The places of a column, in order. */
    public static List<RatedPlace> of(DetailTable table, String column) {
        List<RatedPlace> places = new ArrayList<>();
        for (RatedPlace place : VALUES) {
            if (place.table == table && place.column.equals(column)) {
                places.add(place);
            }
        }
        return places;
    }

    /** The table. */
    public DetailTable table() {
        return table;
    }

    /** The column. */
    public String column() {
        return column;
    }

    /**
     * The way from the column's value to the reference, from the outside in: fields in the dictionary's spelling, and
     * {@code []} for an element of an array. Of a scene with a scene node beside it the way to the object that holds both.
     */
    public List<String> steps() {
        return steps;
    }

    /** Whether it is a {@code scene_id} with a {@code scene_node_id} beside it (readings R27). */
    public boolean isSceneLink() {
        return convention.isSceneLink();
    }

    Convention convention() {
        return convention;
    }
}
