package io.charactergraph.query.parts;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.UsageStats;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What {@link UsageStats} is made of. */
public record UsageStatsParts(
        CharacterTemplate template,
        int instances,
        int npcs,
        int scenes,
        int assets,
        int assetsDirect,
        int generations,
        int promptVersions,
        int actionBlocks,
        List<World.Id> worldIds,
        List<Scene.Id> sceneIds,
        List<CharacterTemplate.Id> relatedTemplateIds,
        Optional<Instant> lastUsed)
        implements Parts<UsageStats> {

    /** Copies the lists; those that make their elements on demand are kept. */
    public UsageStatsParts {
        worldIds = FrozenList.copyOf(worldIds);
        sceneIds = FrozenList.copyOf(sceneIds);
        relatedTemplateIds = FrozenList.copyOf(relatedTemplateIds);
    }
}
