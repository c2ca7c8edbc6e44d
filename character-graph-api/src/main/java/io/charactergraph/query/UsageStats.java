package io.charactergraph.query;

import io.charactergraph.internal.TextTable;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import io.charactergraph.query.parts.UsageStatsParts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How much a template is used: counts of different things.
 *
 * @since 0.1
 */
public final class UsageStats extends Value implements Answer {

    static final TextTable<UsageStats> TABLE = TextTable.of(UsageStats.class)
            .name("CHARACTER", stats -> stats.template().label(), stats -> Explanation.ref(stats.template()))
            .number("SCENES", UsageStats::scenes)
            .number("ASSETS", UsageStats::assets)
            .number("DIRECT", UsageStats::assetsDirect)
            .number("GENS", UsageStats::generations)
            .number("PROMPTS", UsageStats::promptVersions)
            .number("BLOCKS", UsageStats::actionBlocks)
            .number("NPCS", UsageStats::npcs)
            .text("LAST USED", stats -> stats.lastUsed().map(UsageStats::day).orElse(""));

    private final UsageStatsParts parts;

    UsageStats(UsageStatsParts parts) {
        super(parts);
        this.parts = parts;
    }

    /** Returns the template. */
    public CharacterTemplate template() {
        return parts.template();
    }

    /** Returns the number of its instances. */
    public int instances() {
        return parts.instances();
    }

    /** Returns the number of its NPCs. */
    public int npcs() {
        return parts.npcs();
    }

    /** Returns the number of scenes of {@code findScenesForCharacter}. */
    public int scenes() {
        return parts.scenes();
    }

    /** Returns the number of assets of {@code findAssetsForCharacter}. */
    public int assets() {
        return parts.assets();
    }

    /** Returns the number of those assets that have a direct reason. */
    public int assetsDirect() {
        return parts.assetsDirect();
    }

    /** Returns the number of generations of {@code findGenerationsForCharacter}. */
    public int generations() {
        return parts.generations();
    }

    /** Returns the number of prompt versions that use it. */
    public int promptVersions() {
        return parts.promptVersions();
    }

    /** Returns the number of action blocks that use it, or that it or an instance has as a capability. */
    public int actionBlocks() {
        return parts.actionBlocks();
    }

    /** Returns the ids of the worlds of its instances, in order. */
    public List<World.Id> worldIds() {
        return parts.worldIds();
    }

    /** Returns the ids of the scenes, in order. */
    public List<Scene.Id> sceneIds() {
        return parts.sceneIds();
    }

    /** Returns the ids of the templates one step of {@code references} or {@code evolved_from} away, either way. */
    public List<CharacterTemplate.Id> relatedTemplateIds() {
        return parts.relatedTemplateIds();
    }

    /** Returns the latest of its own stamp, its usage rows and its generations; absent when there is none of these. */
    public Optional<Instant> lastUsed() {
        return parts.lastUsed();
    }

    /** Whether no scene, asset, generation, prompt or action block has to do with it. */
    public boolean neverUsed() {
        return scenes() == 0 && assets() == 0 && generations() == 0 && promptVersions() == 0 && actionBlocks() == 0;
    }

    @Override
    public String explain() {
        Explanation text = new Explanation();
        text.line(Explanation.name(template()));
        text.line("  " + Explanation.count(instances(), "instance") + " in "
                + Explanation.count(worldIds().size(), "world") + ", " + Explanation.count(npcs(), "NPC"));
        text.line("  " + Explanation.count(scenes(), "scene") + ", " + Explanation.count(assets(), "asset") + " ("
                + assetsDirect() + " direct), " + Explanation.count(generations(), "generation"));
        text.line("  " + Explanation.count(promptVersions(), "prompt version") + ", "
                + Explanation.count(actionBlocks(), "action block") + ", "
                + Explanation.count(relatedTemplateIds().size(), "related template"));
        text.line("  last used: " + lastUsed().map(Instant::toString).orElse("unknown"));
        return text.toString();
    }

    /** The day of a time in UTC; a time that is infinite has none. */
    private static String day(Instant at) {
        String text = at.toString();
        int end = text.indexOf('T');
        return at.equals(Instant.MAX) || at.equals(Instant.MIN) || end < 0 ? "" : text.substring(0, end);
    }

    /** The same as {@link #explain}. */
    @Override
    public String toString() {
        return explain();
    }
}
