package io.charactergraph.jdbc.linking;

import io.charactergraph.jdbc.json.JsonPlace;

/** The places in JSON columns that links and remedies write. */
public final class LinkPlaces {

    /** The column of {@code assets} that holds the linkage. */
    public static final String ASSET_COLUMN = "media_metadata";

    /** The linkage of an asset. */
    public static final JsonPlace ASSET_LINKAGE = JsonPlace.ROOT.field("character_linkage");

    /** The template in the linkage of an asset. */
    public static final JsonPlace ASSET_TEMPLATE = ASSET_LINKAGE.field("character_template_id");

    /** The instance in the linkage of an asset. */
    public static final JsonPlace ASSET_INSTANCE = ASSET_LINKAGE.field("character_instance_id");

    /** The characters in {@code game_scene_nodes.meta}. */
    public static final JsonPlace SCENE_NODE_CHARACTERS = JsonPlace.ROOT.field("character_refs");

    /** The characters in {@code generations.canonical_params}. */
    public static final JsonPlace GENERATION_CHARACTERS = JsonPlace.ROOT.field("character_refs");

    private LinkPlaces() {}
}
