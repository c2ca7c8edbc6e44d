package io.charactergraph.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.examples.admin.Http.Answer;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.rows.RowsSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code docs/admin.md} shows: the answers to its requests, the options, the line of the log, and the commands. */
class AdminDocTest {

    private static final Pattern SHOWN =
            Pattern.compile("(?ms)^```sh\ncurl -s '?localhost:8080(/[^'\n]*)'?\n```\n\n```json\n(.*?)\n```$");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(?:sh|json)\n(.*?)^```$");

    private final String page = read("docs/admin.md");

    private static String read(String file) {
        try {
            return Files.readString(Path.of("..").resolve(file)).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void requests_areAnsweredAsThePageShows() {
        List<MatchResult> shown = SHOWN.matcher(page).results().toList();
        assertThat(shown).hasSize(3);
        try (RunningService service = RunningService.of(RowsSource.of(SampleStudio.hamletWithFaults()))) {
            Http http = service.http();
            while (http.get("/api/v1/character-graph/health").text().contains("loading")) {
                Thread.onSpinWait();
            }
            for (MatchResult request : shown) {
                Answer answer = http.get(request.group(1));
                assertThat(answer.text()).as(request.group(1)).isEqualTo(request.group(2));
            }
        }
    }

    @Test
    void options_areThoseOfHelp() {
        RunningService service = RunningService.of(RowsSource.of(SampleStudio.hamlet()), "--help");
        assertThat(service.status()).isZero();
        Set<String> offered = options(service.log());
        offered.removeAll(Set.of("--help", "--version"));

        String table = page.substring(page.indexOf("## Options"), page.indexOf("`--help` lists them"));

        assertThat(options(table)).isEqualTo(offered);
    }

    private static Set<String> options(String text) {
        return OPTION.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void log_hasTheFieldsOfTheShownLine() {
        RunningService service = RunningService.of(RowsSource.of(SampleStudio.hamlet()));
        service.http().get("/");
        assertThat(service.end()).isZero();

        Matcher line = Pattern.compile("(?m)^\\{\"time\".*$").matcher(page);
        assertThat(line.find()).isTrue();
        assertThat(fields(line.group())).isEqualTo(fields(service.log()));
    }

    private static List<String> fields(String json) {
        return Pattern.compile("\"([a-z]+)\":")
                .matcher(json)
                .results()
                .map(field -> field.group(1))
                .toList();
    }

    @Test
    void commands_ofMaven_nameWhatThePomHas() {
        String pom = read("examples/pom.xml");
        String commands = BLOCK.matcher(page + read("README.md"))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining());

        assertThat(commands).contains("exec:java@admin", "exec:exec@load", "-admin.jar --sample");
        assertThat(pom)
                .contains(
                        "<id>admin</id>",
                        "<id>load</id>",
                        "<runnable.classifier>admin</runnable.classifier>",
                        "${load}");
    }

    @Test
    void limits_areThoseOfThePage() {
        Limits limits = Limits.standard();

        assertThat(page)
                .contains(
                        HttpLimits.HEAD_BYTES / 1024 + " KB, 64 headers",
                        Asked.BODY_BYTES / 1024 + " KB are passed over",
                        "| time to send a request | " + HttpLimits.REQUEST_SECONDS + " seconds",
                        "| time to make and read an answer | " + HttpLimits.ANSWER_SECONDS + " seconds",
                        "| connections | " + limits.connections() + ";",
                        "| requests at a time | " + limits.running() + ", and " + limits.waiting()
                                + " that wait at most " + limits.patience().toSeconds() + " seconds",
                        "| large answers at a time | " + limits.streams() + " |",
                        "requests that run have " + limits.ending().toSeconds() + " seconds to end",
                        Delivery.KEPT_BYTES / 1024 + " KB is sent while it is made");
    }
}
