package io.charactergraph.export;

import io.charactergraph.internal.TimestampText;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.query.UsageStats;
import io.charactergraph.query.engine.UsageStatistics;
import io.charactergraph.state.GraphState;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the table of how much each template is used. */
final class UsageTable {

    private static final List<String> TITLES = List.of(
            "characterId",
            "characterStringId",
            "name",
            "isActive",
            "neverUsed",
            "instanceCount",
            "npcCount",
            "sceneCount",
            "assetCount",
            "directAssetCount",
            "generationCount",
            "promptVersionCount",
            "actionBlockCount",
            "lastUsedAt",
            "worldIds",
            "sceneIds");

    private UsageTable() {}

    static void write(GraphState state, CsvOut out) throws IOException {
        out.titles(TITLES);
        for (UsageStats stats : UsageStatistics.all(state)) {
            out.row(row(stats));
        }
    }

    private static List<String> row(UsageStats stats) {
        CharacterTemplate template = stats.template();
        return List.of(
                template.id().toString(),
                template.key().orElse(""),
                template.label(),
                Boolean.toString(template.active()),
                Boolean.toString(stats.neverUsed()),
                Integer.toString(stats.instances()),
                Integer.toString(stats.npcs()),
                Integer.toString(stats.scenes()),
                Integer.toString(stats.assets()),
                Integer.toString(stats.assetsDirect()),
                Integer.toString(stats.generations()),
                Integer.toString(stats.promptVersions()),
                Integer.toString(stats.actionBlocks()),
                stats.lastUsed().map(TimestampText::iso).orElse(""),
                joined(stats.worldIds()),
                joined(stats.sceneIds()));
    }

    private static String joined(List<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
