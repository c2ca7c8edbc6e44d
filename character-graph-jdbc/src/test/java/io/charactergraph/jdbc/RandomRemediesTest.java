package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.check.Finding;
import io.charactergraph.testkit.random.RandomStudio;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of everything that is written, on random studios with all that people and older tools do to rows. */
class RandomRemediesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 138})
    void apply_randomStudio_takesItsFindingsAwayAndMakesNoOther(long seed) {
        LinkedStudio studio = LinkedStudio.of(RandomStudio.of(seed).rows());
        List<String> before = findings(studio);
        Remedies remedies = studio.linkage().remedies();
        RemedyPlan plan = remedies.plan(studio.load());

        remedies.apply(plan);

        List<String> after = findings(studio);
        List<String> appeared = new ArrayList<>(after);
        before.forEach(appeared::remove);
        assertThat(appeared).as("seed %s: new findings", seed).isEmpty();
        assertThat(before.size() - after.size())
                .as("seed %s: resolved findings", seed)
                .isGreaterThanOrEqualTo(plan.resolved().size());
        List<String> left = new ArrayList<>(before);
        plan.resolved().forEach(finding -> left.remove(key(finding)));
        assertThat(left).as("seed %s: resolved findings", seed).containsAll(after);
        assertThat(remedies.plan(studio.load()).changes())
                .as("seed %s: again", seed)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void planStandardForms_randomStudio_keepsTheGraph(long seed) {
        LinkedStudio studio = LinkedStudio.of(RandomStudio.of(seed).rows());
        studio.edgeChanges();
        List<String> before = findings(studio);
        Remedies remedies = studio.linkage().remedies();
        RemedyPlan plan = remedies.planStandardForms(studio.load());

        remedies.apply(plan);

        assertThat(plan.isEmpty()).isFalse();
        assertThat(studio.edgeChanges()).as("seed %s", seed).isEmpty();
        assertThat(findings(studio)).as("seed %s", seed).isEqualTo(before);
        assertThat(remedies.planStandardForms(studio.load()).changes())
                .as("seed %s: again", seed)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void synchronize_randomStudio_leavesNothingToDo(long seed) {
        LinkedStudio studio = LinkedStudio.of(RandomStudio.of(seed).rows());
        List<String> before = findings(studio);
        UsageLinks usage = studio.linkage().usage();

        usage.synchronize(studio.load());

        // a usage row can be all that kept these from being found
        List<String> appeared = findings(studio);
        before.forEach(appeared::remove);
        assertThat(appeared)
                .as("seed %s: new findings", seed)
                .allMatch(key -> key.startsWith("asset-without-character")
                        || key.startsWith("generation-without-character")
                        || key.startsWith("unused-character"));
        assertThat(usage.plan(studio.load())).as("seed %s", seed).matches(UsageSync::isEmpty);
    }

    private static List<String> findings(LinkedStudio studio) {
        List<String> keys = new ArrayList<>();
        studio.load().check().findings().forEach(finding -> keys.add(key(finding)));
        keys.sort(null);
        return keys;
    }

    /** Without indexes: what stands behind an element that is taken out moves up. */
    private static String key(Finding finding) {
        return finding.key().replaceAll("\\[\\d+]", "[]");
    }
}
