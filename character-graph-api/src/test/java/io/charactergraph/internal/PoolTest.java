package io.charactergraph.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PoolTest {

    @Test
    void textPool_manyTextsWithRepeats_numbersThemInTheOrderOfTheirFirstComing() {
        Random random = new Random(11);
        Set<String> expected = new LinkedHashSet<>();
        TextPool pool = new TextPool();
        for (int i = 0; i < 5_000; i++) {
            String text = "text " + random.nextInt(1_500);
            expected.add(text);
            assertThat(pool.get(pool.add(text))).isEqualTo(text);
        }

        assertThat(pool.toArray()).as("seed 11").containsExactlyElementsOf(expected);
        assertThat(pool.size()).isEqualTo(expected.size());
        assertThat(pool.find(pool.get(17))).isEqualTo(17);
        assertThat(pool.find("another")).isEqualTo(TextPool.NONE);
    }

    @Test
    void textPool_textsOfOneHashCode_areDifferentTexts() {
        TextPool pool = new TextPool();

        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat(List.of(pool.add("Aa"), pool.add("BB"), pool.add("Aa"))).containsExactly(0, 1, 0);
    }

    @Test
    void textPool_objectsAddedAgain_haveTheNumbersOfTheirTexts() {
        Random random = new Random(15);
        List<String> objects = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            objects.add(new String("text " + i % 200)); // equal texts in different objects, more than are remembered
        }
        TextPool pool = new TextPool();
        for (int i = 0; i < 5_000; i++) {
            String object = objects.get(random.nextInt(objects.size()));
            assertThat(pool.get(pool.add(object))).as("seed 15").isEqualTo(object);
        }

        assertThat(pool.size()).isEqualTo(200);
    }

    @Test
    void byteRange_rangesOfAllLengthsAnywhere_areEqualWhenTheirBytesAre() {
        Random random = new Random(16);
        byte[] one = new byte[80];
        byte[] other = new byte[80];
        for (int i = 0; i < 20_000; i++) {
            int length = random.nextInt(40);
            int from = random.nextInt(40);
            int otherFrom = random.nextInt(40);
            random.nextBytes(one);
            random.nextBytes(other);
            System.arraycopy(one, from, other, otherFrom, length);

            assertThat(ByteRange.equal(one, from, other, otherFrom, length))
                    .as("seed 16")
                    .isTrue();
            assertThat(ByteRange.hash(one, from, from + length))
                    .as("seed 16")
                    .isEqualTo(ByteRange.hash(other, otherFrom, otherFrom + length));
            if (length > 0) {
                other[otherFrom + random.nextInt(length)] ^= 1;
                assertThat(ByteRange.equal(one, from, other, otherFrom, length))
                        .as("seed 16")
                        .isFalse();
            }
        }
    }

    @Test
    void uuidPool_manyUuidsWithRepeats_numbersThemInTheOrderOfTheirFirstComing() {
        Random random = new Random(12);
        Set<UUID> expected = new LinkedHashSet<>();
        UuidPool pool = new UuidPool();
        for (int i = 0; i < 5_000; i++) {
            UUID uuid = new UUID(random.nextInt(40), random.nextInt(40));
            expected.add(uuid);
            assertThat(pool.get(pool.add(uuid))).isEqualTo(uuid);
        }

        List<UUID> found = new ArrayList<>();
        for (int i = 0; i < pool.size(); i++) {
            found.add(pool.get(i));
        }
        assertThat(found).as("seed 12").containsExactlyElementsOf(expected);
    }

    @Test
    void packedTexts_textsOfAllKindsWithRepeats_numbersThemInTheOrderOfTheirFirstComing() {
        Random random = new Random(13);
        List<String> some = List.of(
                "", "é", "\uD83D\uDE00", "\uD83D", "\uDE00\uD83D", "\uFFFD\uD83D", "\u0000", "x".repeat(70_000));
        List<String> expected = new ArrayList<>(new LinkedHashSet<>(some));
        PackedTexts pool = new PackedTexts();
        for (String text : some) {
            pool.add(text);
        }
        for (int i = 0; i < 20_000; i++) {
            String text = "é".repeat(random.nextInt(3)) + "character:" + random.nextInt(6_000);
            byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
            int number = random.nextBoolean() ? pool.add(text) : pool.add(bytes, 1, bytes.length - 1);
            if (number == expected.size()) {
                expected.add(text);
            }
            assertThat(pool.get(number)).as("seed 13").isEqualTo(text);
        }

        List<String> found = new ArrayList<>();
        for (int i = 0; i < pool.size(); i++) {
            found.add(pool.get(i));
            assertThat(pool.add(expected.get(i))).isEqualTo(i);
        }
        assertThat(found).as("seed 13").containsExactlyElementsOf(expected).doesNotHaveDuplicates();
    }
}
