package io.charactergraph.source.assembly;

import io.charactergraph.graph.index.CompactGraphBuilder;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.World;
import io.charactergraph.source.rows.RowFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The nodes whose labels depend on other rows: they wait until all rows are in. */
final class Labels {

    private final Map<UUID, String> templates = new HashMap<>();
    private final Map<Integer, String> worlds = new HashMap<>();
    private final Map<UUID, String> families = new HashMap<>();
    private final Set<UUID> familyIds = new HashSet<>();
    private final Set<UUID> instanceIds = new HashSet<>();
    private final Set<UUID> promptIds = new HashSet<>();
    private final List<CharacterInstance> instances = new ArrayList<>();
    private final List<PromptVersion> prompts = new ArrayList<>();

    /** Adds a node, now or when all rows are in; false if there is one of its id. */
    boolean add(GraphNode node, CompactGraphBuilder builder) {
        if (node instanceof CharacterTemplate template) {
            return templates.putIfAbsent(template.id().uuid(), template.label()) == null && add(builder, node);
        }
        if (node instanceof World world) {
            return worlds.putIfAbsent(world.id().number(), world.name().orElse("")) == null && add(builder, node);
        }
        if (node instanceof CharacterInstance instance) {
            boolean first = instanceIds.add(instance.id().uuid());
            if (first && instance.label().isEmpty()) {
                instances.add(instance);
            } else if (first) {
                builder.add(instance);
            }
            return first;
        }
        if (node instanceof PromptVersion prompt) {
            boolean first = promptIds.add(prompt.id().uuid());
            if (first) {
                prompts.add(prompt);
            }
            return first;
        }
        return builder.add(node);
    }

    private static boolean add(CompactGraphBuilder builder, GraphNode node) {
        builder.add(node);
        return true;
    }

    /** Takes the title of a family; false if there is one of its id. */
    boolean add(RowFact.PromptFamily family) {
        boolean first = familyIds.add(family.family());
        if (first) {
            family.title().ifPresent(title -> families.put(family.family(), title));
        }
        return first;
    }

    /** Adds the nodes that had to wait. */
    void finish(CompactGraphBuilder builder, FamilyCharacters familyCharacters) {
        for (CharacterInstance instance : instances) {
            String template = instance.template()
                    .map(id -> templates.getOrDefault(id.uuid(), id.uuid().toString()))
                    .orElse("");
            String world = instance.world()
                    .map(id -> worlds.getOrDefault(id.number(), ""))
                    .orElse("");
            String label = template + " @ " + (Texts.isBlank(world) ? "no world" : world);
            builder.add(new CharacterInstance(
                    instance.id(),
                    instance.template(),
                    instance.world(),
                    instance.instanceName(),
                    instance.characterVersion(),
                    instance.visualOverrides(),
                    instance.personalityOverrides(),
                    instance.behavioralOverrides(),
                    instance.active(),
                    label));
        }
        instances.clear();
        for (PromptVersion prompt : prompts) {
            Optional<String> title = prompt.familyId().map(families::get);
            prompt.familyId().ifPresent(family -> familyCharacters.version(family, prompt.id()));
            builder.add(new PromptVersion(
                    prompt.id(),
                    prompt.familyId(),
                    title,
                    prompt.versionNumber(),
                    prompt.variables(),
                    prompt.usedOnce()));
        }
        prompts.clear();
    }
}
