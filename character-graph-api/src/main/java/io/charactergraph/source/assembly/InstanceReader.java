package io.charactergraph.source.assembly;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterInstanceBuilder;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.World;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads {@code character_instances}. The nodes are made at the end: their labels name template and world. */
final class InstanceReader extends TableReader {

    private final TemplateReader templates;
    private final WorldReader worlds;
    private final List<Pending> pending = new ArrayList<>();
    private final Set<UUID> seen = new HashSet<>();
    private final int template = column("character_id");
    private final int world = column("world_id");
    private final int characterVersion = column("character_version");
    private final int visual = column("visual_overrides");
    private final int personality = column("personality_overrides");
    private final int behavioral = column("behavioral_overrides");
    private final int instanceName = column("instance_name");
    private final int active = column("is_active");

    InstanceReader(Assembly assembly, TemplateReader templates, WorldReader worlds) {
        super(assembly, StudioTable.CHARACTER_INSTANCES);
        this.templates = templates;
        this.worlds = worlds;
    }

    private record Pending(
            CharacterInstanceBuilder builder,
            @Nullable UUID template,
            @Nullable Integer world) {}

    @Override
    void read(StudioRow row) {
        UUID uuid = Objects.requireNonNull(row.uuid(0));
        if (!seen.add(uuid)) {
            account().unheldRow();
            return;
        }
        Optional<String> name = text(row, instanceName);
        UUID templateId = row.uuid(template);
        CharacterInstanceBuilder builder = CharacterInstance.builder(new CharacterInstance.Id(uuid))
                .template(Optional.ofNullable(templateId).map(CharacterTemplate.Id::new))
                .world(row.isNull(world) ? Optional.empty() : Optional.of(new World.Id(row.integer(world))))
                .instanceName(name)
                .characterVersion(integer(row, characterVersion))
                .visualOverrides(saysAnything(row.text(visual)))
                .personalityOverrides(saysAnything(row.text(personality)))
                .behavioralOverrides(saysAnything(row.text(behavioral)))
                .active(flag(row, active));
        account().nodeRow();
        if (name.isPresent() && !Texts.isBlank(name.get())) {
            assembly().builder().add(builder.label(name.get()).build());
        } else {
            pending.add(new Pending(builder, templateId, row.isNull(world) ? null : row.integer(world)));
        }
        int owner = RawValues.payload(assembly().raws().ofUuid(uuid));
        mentionUuid(Convention.INSTANCE_TEMPLATE, owner, row, template);
        mentionInteger(Convention.INSTANCE_WORLD, owner, row, world);
    }

    /** Adds the nodes that had to wait; before nodes can be found. */
    void addNodes() {
        for (Pending instance : pending) {
            String templateLabel = instance.template == null
                    ? ""
                    : templates.label(instance.template).orElseGet(instance.template::toString);
            String worldName =
                    instance.world == null ? "" : worlds.name(instance.world).orElse("");
            String label = templateLabel + " @ " + (Texts.isBlank(worldName) ? "no world" : worldName);
            assembly().builder().add(instance.builder.label(label).build());
        }
        pending.clear();
    }

    private static boolean saysAnything(@Nullable String json) {
        if (json == null) {
            return false;
        }
        String trimmed = json.trim();
        if (trimmed.length() > 2 && (trimmed.startsWith("{") || trimmed.startsWith("["))) {
            return !trimmed.substring(1, trimmed.length() - 1).trim().isEmpty();
        }
        return switch (trimmed) {
            case "{}", "[]", "\"\"", "null" -> false;
            default -> true;
        };
    }
}
