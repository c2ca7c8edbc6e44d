package io.charactergraph.source.rows;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterInstanceBuilder;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.World;
import io.charactergraph.source.StudioRow;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads {@code character_instances}. The label of one without a name is made when all rows are in. */
final class InstanceReader extends TableReader {

    private final int template = column("character_id");
    private final int world = column("world_id");
    private final int characterVersion = column("character_version");
    private final int visual = column("visual_overrides");
    private final int personality = column("personality_overrides");
    private final int behavioral = column("behavioral_overrides");
    private final int instanceName = column("instance_name");
    private final int active = column("is_active");

    InstanceReader(Reading reading) {
        super(reading);
    }

    @Override
    void read(StudioRow row) {
        UUID uuid = Objects.requireNonNull(row.uuid(0));
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
        CharacterInstance instance = builder.label(
                        name.filter(text -> !Texts.isBlank(text)).orElse(""))
                .build();
        if (node(instance)) {
            readPlaces(Row.ofNode(table(), instance.id(), keyOf(uuid)), row);
        }
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
