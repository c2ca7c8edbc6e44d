package io.charactergraph.source.assembly;

import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code prompt_families.primary_character_id}: each version of the family uses the character. */
final class FamilyCharacters {

    private static final String COLUMN = "primary_character_id";
    private static final List<EdgeKind> KINDS = List.of(EdgeKind.USES_CHARACTER);

    private final Assembly assembly;
    private final Map<UUID, Long> characters = new LinkedHashMap<>();
    private final Map<UUID, List<NodeId>> versions = new LinkedHashMap<>();

    FamilyCharacters(Assembly assembly) {
        this.assembly = assembly;
    }

    /** Notes the character of a family. */
    void note(UUID family, long raw) {
        if (raw != RawValues.NONE) {
            characters.put(family, raw);
        }
    }

    /** Notes a version of a family, when all families are in. */
    void version(UUID family, PromptVersion.Id version) {
        if (characters.containsKey(family)) {
            versions.computeIfAbsent(family, any -> new ArrayList<>()).add(version);
        }
    }

    void finish() {
        characters.forEach((family, raw) -> {
            List<NodeId> members = versions.getOrDefault(family, List.of());
            Row row = Row.of(StudioTable.PROMPT_FAMILIES, family.toString(), members.toArray(NodeId[]::new));
            int character = assembly.resolve(ReferenceForm.TEMPLATE_UUID, raw, row, Position.of(COLUMN), KINDS);
            if (character >= 0) {
                edges(row, members, character);
            }
        });
        characters.clear();
        versions.clear();
    }

    private void edges(Row row, List<NodeId> members, int character) {
        for (NodeId version : members) {
            assembly.rowEdge(
                    row,
                    EdgeKind.USES_CHARACTER,
                    assembly.builder().find(version),
                    character,
                    EvidenceSource.FAMILY_CHARACTER,
                    EdgeDetail.None.NONE,
                    COLUMN);
        }
        if (members.isEmpty()) {
            assembly.bare(row, COLUMN, character);
        } else {
            assembly.account(StudioTable.PROMPT_FAMILIES).edgeOnlyRow();
        }
    }
}
