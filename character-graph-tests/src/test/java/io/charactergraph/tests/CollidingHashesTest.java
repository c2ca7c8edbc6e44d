package io.charactergraph.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.model.Arc;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.Extension;
import io.charactergraph.model.SceneRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values made of thousands of texts of one hash code do not have one hash code. */
class CollidingHashesTest {

    private static final int MANY = 8_192;

    /** Texts that have one {@link String#hashCode()}. */
    private static List<String> texts() {
        List<String> texts = List.of("");
        while (texts.size() < MANY) {
            List<String> longer = new ArrayList<>();
            texts.forEach(text -> longer.addAll(List.of(text + "Aa", text + "BB")));
            texts = longer;
        }
        assertThat(texts.stream().map(String::hashCode).distinct()).hasSize(1);
        return texts;
    }

    static Stream<Function<String, Object>> values() {
        return Stream.of(
                Arc.Id::new,
                text -> new SceneRole.Id(7, text),
                text -> new Extension.Id("faction", text),
                text -> new EdgeDetail.Casting(text, true),
                EdgeDetail.Expression::new,
                EdgeDetail.Input::new,
                EdgeDetail.Derivation::new,
                EdgeDetail.Filling::new);
    }

    /** The most values that one bucket of a map would hold is what a look-up costs. */
    @ParameterizedTest
    @MethodSource("values")
    void hashCode_textsOfOneHash_spreads(Function<String, Object> value) {
        Map<Integer, Integer> buckets = new HashMap<>();
        for (String text : texts()) {
            assertThat(value.apply(text)).isEqualTo(value.apply(text)).hasSameHashCodeAs(value.apply(text));
            int hash = value.apply(text).hashCode();
            buckets.merge((hash ^ hash >>> 16) & MANY - 1, 1, Integer::sum);
        }
        assertThat(buckets.values()).allSatisfy(many -> assertThat(many).isLessThan(32));
    }

    @Test
    void hashCode_uuidsOfOneHash_spreads() {
        Map<Integer, Integer> buckets = new HashMap<>();
        for (long i = 0; i < MANY; i++) {
            UUID uuid = new UUID(i << 32 | i, 0x8000000000000000L);
            assertThat(uuid.hashCode()).isEqualTo(new UUID(0, 0x8000000000000000L).hashCode());
            int hash = new CharacterTemplate.Id(uuid).hashCode();
            buckets.merge((hash ^ hash >>> 16) & MANY - 1, 1, Integer::sum);
        }
        assertThat(buckets.values()).allSatisfy(many -> assertThat(many).isLessThan(32));
    }
}
