package io.charactergraph.graph.index;

import io.charactergraph.model.CharacterTemplate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The families of versions that templates belong to, each with its head. Empty in a database without families. */
final class VersionFamilies {

    /** No family, or no head. */
    static final int NONE = -1;

    private final Map<CharacterTemplate.Id, Integer> familyOf = new HashMap<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Map<Integer, CharacterTemplate.Id> heads = new HashMap<>();

    void add(CharacterTemplate.Id template, UUID family, @Nullable UUID head) {
        Integer number = numbers.computeIfAbsent(family, key -> numbers.size());
        familyOf.put(template, number);
        if (head != null) {
            heads.putIfAbsent(number, new CharacterTemplate.Id(head));
        }
    }

    boolean isEmpty() {
        return familyOf.isEmpty();
    }

    /** The number of the template's family, or {@link #NONE}. */
    int family(CharacterTemplate.Id template) {
        return familyOf.getOrDefault(template, NONE);
    }

    /** The families by their numbers. */
    VersionFamily[] all() {
        VersionFamily[] all = new VersionFamily[numbers.size()];
        numbers.forEach((id, number) -> all[number] = new VersionFamily(id, Optional.ofNullable(heads.get(number))));
        return all;
    }

    /** By the number of a family, the position of its head, or {@link #NONE}. */
    int[] heads(NodeTable templates) {
        int[] positions = new int[numbers.size()];
        for (int family = 0; family < positions.length; family++) {
            CharacterTemplate.Id head = heads.get(family);
            int position = head == null ? NONE : templates.find(head);
            positions[family] = position < 0 ? NONE : position;
        }
        return positions;
    }
}
