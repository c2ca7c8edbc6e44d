package io.charactergraph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/loading.md",
                "docs/live.md",
                "docs/later-schema.md",
                "docs/graph.md",
                "docs/queries.md",
                "docs/checks.md",
                "docs/cli.md",
                "docs/browser.md",
                "docs/json.md",
                "docs/routes.md",
                "docs/exports.md",
                "docs/selections.md",
                "docs/linking.md",
                "docs/extensions.md",
                "docs/testing.md"
            })
    void everyJavaBlock_isCodeThatATestRuns(String document) {
        String code = Documents.code();

        assertThat(Documents.blocks(document, "java"))
                .isNotEmpty()
                .allMatch(block -> code.contains(Documents.withoutBlanks(block)), "stands in the examples' code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "docs/architecture.md",
                "docs/admin.md",
                "docs/loading.md",
                "docs/live.md",
                "docs/metrics.md",
                "docs/later-schema.md",
                "docs/graph.md",
                "docs/queries.md",
                "docs/checks.md",
                "docs/cli.md",
                "docs/browser.md",
                "docs/json.md",
                "docs/routes.md",
                "docs/jshell.md",
                "docs/exports.md",
                "docs/selections.md",
                "docs/linking.md",
                "docs/extensions.md",
                "docs/sample-studio.md",
                "docs/answer-sheet.md",
                "docs/testing.md"
            })
    void everyLink_leadsToAFile(String document) {
        Path folder = Documents.ROOT.resolve(document).getParent();

        for (Matcher link = LINK.matcher(Documents.read(document)); link.find(); ) {
            assertThat(folder.resolve(link.group(1))).matches(Files::exists, "exists");
        }
    }

    @Test
    void readme_beginsWithTheTwoCommands() {
        List<String> commands = Documents.blocks("README.md", "sh");

        assertThat(commands.get(0)).contains("exec:java@quick-start").hasLineCount(1);
        assertThat(commands.get(1)).isEqualTo("./mvnw -ntp -Pspark verify\n");
    }

    @Test
    void readme_showsWhatTheQuickStartPrints() {
        String shown = Documents.blocks("README.md", "text").get(0);

        assertThat(Documents.read("examples/src/test/resources/io/charactergraph/examples/quick-start.txt"))
                .contains(shown);
    }
}
