package io.charactergraph.schema;

import java.util.List;

/**
 * The forms that a reference can take in a place, and the tables whose rows it can name.
 *
 * @since 0.1
 */
@SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable
public enum ReferenceForm {
    /** A template, an instance or an NPC, in every form of a character reference. */
    CHARACTER("", StudioTable.CHARACTERS, StudioTable.CHARACTER_INSTANCES, StudioTable.GAME_NPCS),
    /** A template that a manifest names: text only. */
    MANIFEST_TEMPLATE("", StudioTable.CHARACTERS),
    /** The template's field of a linkage. */
    LINKAGE_TEMPLATE("", StudioTable.CHARACTERS),
    /** The instance's field of a linkage. */
    LINKAGE_INSTANCE("", StudioTable.CHARACTER_INSTANCES),
    /** A mention in a prompt: the key or the UUID of a template. */
    MENTIONED_TEMPLATE("", StudioTable.CHARACTERS),
    /** Two keys of templates, written {@code <keyA>_x_<keyB>}. */
    TEMPLATE_PAIR("", StudioTable.CHARACTERS),
    /** A template's UUID. */
    TEMPLATE_UUID("", StudioTable.CHARACTERS),
    /** An instance's UUID. */
    INSTANCE_UUID("", StudioTable.CHARACTER_INSTANCES),
    /** A prompt version's UUID, in a column or in JSON. */
    PROMPT_UUID("", StudioTable.PROMPT_VERSIONS),
    /** An action block's UUID, in a column or in JSON. */
    ACTION_UUID("", StudioTable.ACTION_BLOCKS),
    /** A prompt family's UUID. */
    FAMILY_UUID("", StudioTable.PROMPT_FAMILIES),
    /** An NPC's number. */
    NPC("npc", StudioTable.GAME_NPCS),
    /** A game scene's number. */
    SCENE("scene", StudioTable.GAME_SCENES),
    /** A content scene's number. */
    CONTENT_SCENE("scene", StudioTable.SCENES),
    /** A scene node's number. */
    SCENE_NODE("node", StudioTable.GAME_SCENE_NODES),
    /** An asset's number. */
    ASSET("asset", StudioTable.ASSETS),
    /** A generation's number. */
    GENERATION("generation", StudioTable.GENERATIONS),
    /** A world's number. */
    WORLD("world", StudioTable.GAME_WORLDS),
    /** A location's number. */
    LOCATION("location", StudioTable.GAME_LOCATIONS),
    /** The name of a role; no table has rows for roles. */
    ROLE(""),
    /** The name of an arc; no table has rows for arcs. */
    ARC(""),
    /** The name of an arc that is a quest. */
    QUEST("");

    private final String word;
    private final List<StudioTable> tables;
    private final boolean rated;

    ReferenceForm(String word, StudioTable... tables) {
        this.word = word;
        this.tables = List.of(tables);
        this.rated = this.tables.stream().anyMatch(StudioTable::rowsMayBeRated);
    }

    /** Whether ids are whole numbers. */
    public boolean isNumber() {
        return !word.isEmpty();
    }

    /** The word for the kind, which may stand before a number; empty when ids are not numbers. */
    public String word() {
        return word;
    }

    /** The tables whose rows a reference of this form can name; none for names of roles and arcs. */
    public List<StudioTable> tables() {
        return tables;
    }

    /** Whether a rating ceiling may hide what a reference of this form names. */
    public boolean mayBeRated() {
        return rated;
    }
}
