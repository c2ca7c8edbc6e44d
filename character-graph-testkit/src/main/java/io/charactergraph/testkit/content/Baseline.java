package io.charactergraph.testkit.content;

import io.charactergraph.check.CheckReport;
import io.charactergraph.check.Finding;
import io.charactergraph.check.RuleOutcome;
import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.TextFile;
import io.charactergraph.internal.TextOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A file of findings that are known and tolerated, so that only new ones fail. A line for each: its {@linkplain
 * Finding#key()
 * key}, a tab, and the sentence at the time of writing, for readers. Lines are sorted by code point and end with a line
 * feed,
 * so that the file changes by the lines that changed; the order of the data and the wording of findings do not matter.
 * Lines that
 * begin with {@code #} are remarks at the head.
 *
 * @since 0.1
 */
public final class Baseline {

    private static final String HEAD =
            "# Known findings: tolerated until they are fixed. Tests take out the lines of fixed ones.";

    private final Path file;
    private final BaselineMode mode;

    private Baseline(Path file, BaselineMode mode) {
        this.file = file;
        this.mode = mode;
    }

    /** The findings in a file, which need not be there; the system property determines what may be written to it. */
    public static Baseline of(Path file) {
        return new Baseline(file, BaselineMode.ofProperty());
    }

    /** The findings in a file, which need not be there. */
    public static Baseline of(Path file, BaselineMode mode) {
        return new Baseline(file, mode);
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** The line that tolerates a finding. */
    static String line(Finding finding) {
        return escaped(finding.key()) + "\t" + finding.sentence();
    }

    /**
     * Which findings of a report are tolerated, having brought the file up to date as far as it may be.
     *
     * @param whole whether the report lists everything that its rules could find: the data was read whole and not
     *     filtered. If not,
     *     findings that are not there may still be, and no line is taken out
     * @throws UncheckedIOException if the file cannot be read or written
     */
    Predicate<Finding> update(CheckReport report, boolean whole) {
        try {
            Map<String, String> known = read();
            Map<String, String> updated = mode == BaselineMode.FREEZE
                    ? frozen(known, report, whole)
                    : mode == BaselineMode.SHRINK && whole ? shrunk(known, report) : known;
            if (!updated.equals(known) || mode == BaselineMode.FREEZE && !Files.exists(file)) {
                write(updated);
            }
            Set<String> keys = Set.copyOf(updated.keySet());
            return finding -> keys.contains(escaped(finding.key()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    OneLine.of("The baseline " + file + " cannot be kept: " + e.getMessage()), e);
        }
    }

    private static Map<String, String> shrunk(Map<String, String> known, CheckReport report) {
        Set<String> found = keys(report);
        Set<String> checked = checked(report);
        Map<String, String> left = sorted();
        known.forEach((key, line) -> {
            if (found.contains(key) || !checked.contains(rule(key))) {
                left.put(key, line);
            }
        });
        return left;
    }

    private static Map<String, String> frozen(Map<String, String> known, CheckReport report, boolean whole) {
        Map<String, String> all = whole ? shrunk(known, report) : sorted();
        all.putAll(known.entrySet().stream()
                .filter(entry -> !whole)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        report.findings().forEach(finding -> all.putIfAbsent(escaped(finding.key()), line(finding)));
        return all;
    }

    private static Set<String> keys(CheckReport report) {
        return report.findings().stream().map(finding -> escaped(finding.key())).collect(Collectors.toSet());
    }

    /** The rules that the report covers; lines of other rules stay. */
    private static Set<String> checked(CheckReport report) {
        return report.rules().stream()
                .filter(outcome ->
                        outcome.notChecked().isEmpty() && outcome.notRead().isEmpty())
                .map(RuleOutcome::rule)
                .collect(Collectors.toSet());
    }

    private static String rule(String key) {
        int end = key.indexOf(' ');
        return end < 0 ? key : key.substring(0, end);
    }

    private Map<String, String> read() throws IOException {
        Map<String, String> lines = sorted();
        if (Files.exists(file)) {
            for (String content : TextFile.lines(file)) {
                if (!content.isBlank() && !content.startsWith("#")) {
                    int tab = content.indexOf('\t');
                    lines.put(tab < 0 ? content : content.substring(0, tab), content);
                }
            }
        }
        return lines;
    }

    private void write(Map<String, String> lines) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        String text =
                HEAD + "\n" + lines.values().stream().map(line -> line + "\n").collect(Collectors.joining());
        // not createTempFile: its files are for their owner only
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, String> sorted() {
        return new TreeMap<>(TextOrder.BY_CODE_POINT);
    }

    /** On one line, without tabs or anything that is not seen; no two texts become the same. */
    private static String escaped(String text) {
        return OneLine.of(text.replace("\\", "\\\\"));
    }
}
