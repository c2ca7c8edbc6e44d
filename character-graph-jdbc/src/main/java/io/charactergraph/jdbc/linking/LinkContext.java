package io.charactergraph.jdbc.linking;

import io.charactergraph.jdbc.session.Session;
import io.charactergraph.jdbc.tables.Catalog;
import io.charactergraph.jdbc.tables.KeyedRows;
import io.charactergraph.jdbc.tables.RowKey;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.GraphSource;
import io.charactergraph.source.LoadOptions;
import io.charactergraph.source.LoadSink;
import java.sql.Connection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source of the few rows that decide whether a link is allowed, read in the transaction that writes it: scenes with their
 * manifests, NPCs with their linked instances, templates and instances. A graph of these rows interprets them like any load.
 */
public final class LinkContext implements GraphSource {

    private final Session session;
    private final Connection connection;
    private final Catalog catalog;
    private final Set<String> scenes = new LinkedHashSet<>();
    private final Set<String> npcs = new LinkedHashSet<>();
    private final Set<String> instances = new LinkedHashSet<>();
    private final Set<String> templates = new LinkedHashSet<>();
    private final Set<String> keys = new LinkedHashSet<>();

    public LinkContext(LinkTransaction transaction) {
        this.session = transaction.session();
        this.connection = session.connection();
        this.catalog = transaction.catalog();
    }

    LinkContext scene(int number) {
        scenes.add(Integer.toString(number));
        return this;
    }

    LinkContext npc(int number) {
        npcs.add(Integer.toString(number));
        return this;
    }

    LinkContext instance(UUID uuid) {
        instances.add(RowKey.text(uuid));
        return this;
    }

    LinkContext template(UUID uuid) {
        templates.add(RowKey.text(uuid));
        return this;
    }

    public LinkContext key(String key) {
        keys.add(key);
        return this;
    }

    @Override
    public void load(LoadOptions options, LoadSink sink) {
        session.useOwnPath();
        read(sink);
        session.useSafePath();
    }

    private void read(LoadSink sink) {
        KeyedRows npcLinks = table(StudioTable.CHARACTER_NPC_LINKS, sink);
        npcLinks.read("npc_id", npcs, row -> add(row.uuid(npcLinks.index("character_instance_id")), instances));
        if (!npcs.isEmpty() && npcLinks.has("npc_reference")) { // numbers in texts of many forms
            npcLinks.readAll(row -> add(row.uuid(npcLinks.index("character_instance_id")), instances));
        }
        table(StudioTable.GAME_NPCS, sink).read("id", npcs, row -> {});
        KeyedRows made = table(StudioTable.CHARACTER_INSTANCES, sink);
        made.read("id", instances, row -> add(row.uuid(made.index("character_id")), templates));
        KeyedRows characters = table(StudioTable.CHARACTERS, sink);
        characters.read("id", templates, row -> {});
        Set<String> heads = new LinkedHashSet<>();
        characters.read("character_id", keys, row -> add(row.uuid(characters.index("family_head_id")), heads));
        heads.removeAll(templates);
        characters.read("id", heads, row -> {});
        characters.read("game_npc_id", npcs, row -> {});
        table(StudioTable.GAME_SCENES, sink).read("id", scenes, row -> {});
        table(StudioTable.SCENE_CHARACTER_MANIFESTS, sink).read("scene_id", scenes, row -> {});
        table(StudioTable.GAME_WORLDS, sink).readAll();
    }

    private static void add(@Nullable UUID uuid, Set<String> to) {
        if (uuid != null) {
            to.add(RowKey.text(uuid));
        }
    }

    private KeyedRows table(StudioTable table, LoadSink sink) {
        return table == StudioTable.GAME_WORLDS
                ? KeyedRows.onlyIds(connection, Phase.READING, catalog, table, sink)
                : KeyedRows.of(connection, Phase.READING, catalog, table, sink);
    }
}
