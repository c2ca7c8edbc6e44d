package io.charactergraph.source.rows;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterInstanceBuilder;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.World;
import io.charactergraph.source.StudioRow;
import io.charactergraph.source.TextBytes;
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
                .visualOverrides(saysAnything(row.textBytes(visual)))
                .personalityOverrides(saysAnything(row.textBytes(personality)))
                .behavioralOverrides(saysAnything(row.textBytes(behavioral)))
                .active(flag(row, active));
        CharacterInstance instance = builder.label(
                        name.filter(text -> !Texts.isBlank(text)).orElse(""))
                .build();
        if (node(instance)) {
            readPlaces(Row.ofNode(table(), instance.id(), keyOf(uuid)), row);
        }
    }

    /** Whether there is a value that is neither null nor empty. */
    private static boolean saysAnything(@Nullable TextBytes json) {
        if (json == null) {
            return false;
        }
        byte[] bytes = json.array();
        int from = skipBlanks(bytes, json.from(), json.to());
        int to = json.to();
        while (to > from && isBlank(bytes[to - 1])) {
            to--;
        }
        int length = to - from;
        if (length >= 2) {
            int ends = bytes[from] << Byte.SIZE | bytes[to - 1];
            if (ends == ('"' << Byte.SIZE | '"')) {
                return length > 2;
            }
            if (bytes[from] == '{' || bytes[from] == '[') {
                return length == 2
                        ? ends != ('{' << Byte.SIZE | '}') && ends != ('[' << Byte.SIZE | ']')
                        : skipBlanks(bytes, from + 1, to - 1) < to - 1;
            }
        }
        return length != 4
                || bytes[from] != 'n'
                || bytes[from + 1] != 'u'
                || bytes[from + 2] != 'l'
                || bytes[from + 3] != 'l';
    }

    private static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }
}
