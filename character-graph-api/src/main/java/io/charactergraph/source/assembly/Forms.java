package io.charactergraph.source.assembly;

/** Which forms of a reference may stand in a place, and what they may name (readings R4 to R7). */
enum Forms {
    /** A template, an instance or an NPC, in every form. */
    CHARACTER(""),
    /** A template named by a manifest: text only, and no other kind. */
    MANIFEST_TEMPLATE(""),
    /** The template's field of a linkage. */
    LINKAGE_TEMPLATE(""),
    /** The instance's field of a linkage. */
    LINKAGE_INSTANCE(""),
    /** The key of a prompt mention: a template's key or UUID. */
    MENTIONED_TEMPLATE(""),
    /** A template's UUID in a column. */
    TEMPLATE_UUID(""),
    /** An instance's UUID in a column. */
    INSTANCE_UUID(""),
    /** A prompt version's UUID, in a column or in JSON. */
    PROMPT_UUID(""),
    /** An action block's UUID, in a column or in JSON. */
    ACTION_UUID(""),
    /** An NPC's number. */
    NPC("npc"),
    /** A game scene's number. */
    SCENE("scene"),
    /** A content scene's number. */
    CONTENT_SCENE("scene"),
    /** A scene node's number. */
    SCENE_NODE("node"),
    /** An asset's number. */
    ASSET("asset"),
    /** A generation's number. */
    GENERATION("generation"),
    /** A world's number. */
    WORLD("world");

    private final String word;

    Forms(String word) {
        this.word = word;
    }

    /** Whether ids are whole numbers. */
    boolean isNumber() {
        return !word.isEmpty();
    }

    /** Whether what is named may have a rating, which a ceiling may hide. */
    boolean mayBeRated() {
        return switch (this) {
            case SCENE, CONTENT_SCENE, SCENE_NODE, ASSET, GENERATION, ACTION_UUID -> true;
            case CHARACTER,
                    MANIFEST_TEMPLATE,
                    LINKAGE_TEMPLATE,
                    LINKAGE_INSTANCE,
                    MENTIONED_TEMPLATE,
                    TEMPLATE_UUID,
                    INSTANCE_UUID,
                    PROMPT_UUID,
                    NPC,
                    WORLD -> false;
        };
    }

    /** The word for the kind that may stand before a number. */
    String word() {
        return word;
    }
}
