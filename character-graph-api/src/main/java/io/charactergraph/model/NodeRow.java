package io.charactergraph.model;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Texts;
import io.charactergraph.schema.StudioTable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The row that a node is.
 *
 * @param table the table
 * @param id the row's id, as text
 * @since 0.1
 */
public record NodeRow(StudioTable table, String id) {

    private static final Map<String, StudioTable> TABLES = tables();

    private static Map<String, StudioTable> tables() {
        Map<String, StudioTable> tables = new HashMap<>();
        for (StudioTable table : StudioTable.values()) {
            if (table.hasNodes()) {
                tables.put(table.idPrefix(), table);
            }
        }
        return Map.copyOf(tables);
    }

    /** The row of a node; empty for a node that is derived or that another source brought. */
    public static Optional<NodeRow> find(NodeId id) {
        String text = id.toString();
        int start = text.lastIndexOf(':') + 1;
        return Optional.ofNullable(TABLES.get(text.substring(0, start)))
                .map(table -> new NodeRow(table, text.substring(start)));
    }

    /** The node that a row of a table is; empty when rows of the table are no nodes. */
    public static Optional<NodeId> nodeOf(StudioTable table, String rowId) {
        return table.hasNodes() ? Optional.of(NodeId.parse(table.idPrefix() + rowId)) : Optional.empty();
    }

    /**
     * The node that a row with a number is.
     *
     * @throws IllegalArgumentException if rows of the table are no nodes, or their ids no numbers
     */
    public static NodeId nodeOf(StudioTable table, int number) {
        return switch (table) {
            case GAME_NPCS -> new GameNpc.Id(number);
            case GAME_SCENES -> Scene.Id.game(number);
            case SCENES -> Scene.Id.content(number);
            case ASSETS -> new Asset.Id(number);
            case GENERATIONS -> new Generation.Id(number);
            case GAME_WORLDS -> new World.Id(number);
            default -> throw new IllegalArgumentException("table: a number names no node of " + table.tableName());
        };
    }

    /**
     * The node that a row with a UUID is.
     *
     * @throws IllegalArgumentException if rows of the table are no nodes, or their ids no UUIDs
     */
    public static NodeId nodeOf(StudioTable table, UUID uuid) {
        return switch (table) {
            case CHARACTERS -> new CharacterTemplate.Id(uuid);
            case CHARACTER_INSTANCES -> new CharacterInstance.Id(uuid);
            case PROMPT_VERSIONS -> new PromptVersion.Id(uuid);
            case ACTION_BLOCKS -> new ActionBlock.Id(uuid);
            default -> throw new IllegalArgumentException("table: a UUID names no node of " + table.tableName());
        };
    }

    /** The tables whose rows are nodes of a kind, in order; none for kinds that are derived. */
    public static Set<StudioTable> tablesOf(NodeKind kind) {
        Set<StudioTable> tables = EnumSet.noneOf(StudioTable.class);
        for (StudioTable table : StudioTable.values()) {
            if (table.idPrefix().startsWith(kind.prefix() + ":")) {
                tables.add(table);
            }
        }
        return tables;
    }

    /** The value of the row's id: an {@link Integer}, or a {@link UUID}. */
    public Object key() {
        return Texts.isUuid(id) ? UUID.fromString(id) : Integer.valueOf(id);
    }

    @Override
    public String toString() {
        return OneLine.record(this);
    }
}
