package io.charactergraph.source.rows;

import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadSink;
import java.util.List;

/** Makes the readers of tables, which emit what rows mean. */
public final class RowReaders {

    private final Conventions conventions;
    private final RowEmitter emitter;

    /** Readers that read by these conventions into that emitter. */
    public RowReaders(Conventions conventions, RowEmitter emitter) {
        this.conventions = conventions;
        this.emitter = emitter;
    }

    /**
     * A reader of the rows of a table.
     *
     * @param missingColumns the columns that the database lacks
     */
    public LoadSink.RowConsumer of(StudioTable table, List<String> missingColumns) {
        Reading reading = new Reading(emitter, conventions, table, missingColumns);
        return switch (table) {
            case CHARACTERS -> new TemplateReader(reading);
            case CHARACTER_RELATIONSHIPS, CHARACTER_NPC_LINKS, ASSET_LINEAGE, NPC_EXPRESSIONS, SCENE_ASSETS ->
                new PairReader(reading);
            case CHARACTER_USAGE -> new UsageReader(reading);
            case CHARACTER_INSTANCES -> new InstanceReader(reading);
            case CHARACTER_CAPABILITIES -> new CapabilityReader(reading);
            case SCENE_CHARACTER_MANIFESTS -> new ManifestReader(reading);
            case GAME_WORLDS -> new WorldReader(reading);
            case GAME_SCENES -> new SceneReader(reading);
            case GAME_SCENE_NODES -> new SceneNodeReader(reading);
            case GAME_NPCS -> new NpcReader(reading);
            case CHARACTER_DIALOGUE_PROFILES, GAME_SCENE_EDGES, GAME_LOCATIONS, GAME_HOTSPOTS ->
                new OutsideReader(reading);
            case ASSETS -> new AssetReader(reading);
            case GENERATIONS -> new GenerationReader(reading);
            case PROMPT_FAMILIES -> new FamilyReader(reading);
            case PROMPT_VERSIONS -> new PromptReader(reading);
            case ACTION_BLOCKS -> new ActionBlockReader(reading);
            case SCENES -> new ContentSceneReader(reading);
        };
    }
}
