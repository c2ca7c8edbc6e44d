package io.charactergraph.query;

import io.charactergraph.internal.FrozenList;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How much a template is used: counts of different things.
 *
 * @param template the template
 * @param instances its instances
 * @param npcs its NPCs
 * @param scenes the scenes of {@code findScenesForCharacter}
 * @param assets the assets of {@code findAssetsForCharacter}
 * @param assetsDirect those of them with a direct reason
 * @param generations the generations of {@code findGenerationsForCharacter}
 * @param promptVersions the prompt versions that use it
 * @param actionBlocks the action blocks that use it, or that it or an instance has as a capability
 * @param worldIds the worlds of its instances
 * @param sceneIds the scenes
 * @param relatedTemplateIds the templates one step of {@code references} or {@code evolved_from} away, either way
 * @param lastUsed the latest of its own stamp, its usage rows and its generations; absent when nothing tells
 */
public record UsageStats(
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
        implements Answer {

    /** Copies the lists; those that make their elements on demand are kept. */
    public UsageStats {
        worldIds = FrozenList.copyOf(worldIds);
        sceneIds = FrozenList.copyOf(sceneIds);
        relatedTemplateIds = FrozenList.copyOf(relatedTemplateIds);
    }

    /** Whether no scene, asset, generation, prompt or action block has to do with it. */
    public boolean neverUsed() {
        return scenes == 0 && assets == 0 && generations == 0 && promptVersions == 0 && actionBlocks == 0;
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(template));
        text.line("  " + Explanation.count(instances, "instance") + " in " + Explanation.count(worldIds.size(), "world")
                + ", " + Explanation.count(npcs, "NPC"));
        text.line("  " + Explanation.count(scenes, "scene") + ", " + Explanation.count(assets, "asset") + " ("
                + assetsDirect + " direct), " + Explanation.count(generations, "generation"));
        text.line("  " + Explanation.count(promptVersions, "prompt version") + ", "
                + Explanation.count(actionBlocks, "action block") + ", "
                + Explanation.count(relatedTemplateIds.size(), "related template"));
        text.line("  last used: " + lastUsed.map(Instant::toString).orElse("unknown"));
        return text.toString();
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
