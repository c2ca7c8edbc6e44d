package io.charactergraph.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.testkit.large.LargeStudio;
import io.charactergraph.testkit.random.RandomStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.AnswerSheet;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated rows and messages are the same in every locale and zone. */
@Isolated("sets the default locale and zone")
class LocaleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar-EG",
                "fa",
                "mr",
                "bn",
                "my",
                "ne",
                "ckb",
                "tr",
                "lt",
                "de",
                "hi-IN-u-nu-deva",
                "th-TH-u-ca-buddhist-nu-thai",
                "ja-JP-u-ca-japanese"
            })
    void studios_andTheirSheets_areTheSameInALocale(String tag) {
        String expected = everything(Locale.ROOT, "UTC");

        assertThat(everything(Locale.forLanguageTag(tag), "Pacific/Auckland").equals(expected))
                .as("the same text in %s", tag)
                .isTrue();
        assertThat(expected).contains("2026-0");
    }

    @Test
    void randomStudios_inAr_areLoaded() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(CharacterGraph.load(RowsSource.of(RandomStudio.of(1).rows()))
                            .typed()
                            .nodeCount())
                    .isPositive();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String everything(Locale locale, String zone) {
        Locale localeBefore = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        Locale.setDefault(locale);
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            StringBuilder text = new StringBuilder();
            for (long seed = 0; seed < 4; seed++) {
                RandomStudio studio = RandomStudio.of(seed);
                text.append(studio).append('\n').append(studio.rows());
                sheet(studio.rows(), text);
            }
            LargeStudio large = LargeStudio.of(1, 1_000);
            large.writeTo(
                    (table, columns, row) -> text.append(table).append(columns).append(row));
            StudioRows fixture = StudioFixture.create()
                    .template("hero")
                    .asset("portrait")
                    .edge(EdgeKind.DEPICTS, "portrait", "hero")
                    .rows();
            text.append(fixture);
            sheet(fixture, text);
            sheet(SampleStudio.hamletWithFaults(), text);
            return text.toString();
        } finally {
            Locale.setDefault(localeBefore);
            TimeZone.setDefault(zoneBefore);
        }
    }

    private static void sheet(StudioRows rows, StringBuilder text) {
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(rows));
        AnswerSheet.of(graph).sample(5, 1).write(line -> text.append(line).append('\n'));
        text.append(graph.check())
                .append(graph.tables().unresolved())
                .append(graph.usage().all());
    }
}
