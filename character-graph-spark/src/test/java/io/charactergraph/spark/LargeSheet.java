package io.charactergraph.spark;

import io.charactergraph.CharacterGraph;
import io.charactergraph.testkit.large.LargeStudio;
import io.charactergraph.testkit.rows.RowsSource;
import io.charactergraph.testkit.rows.StudioRows;
import io.charactergraph.testkit.sheet.AnswerSheet;
import io.charactergraph.testkit.sheet.NamedFilter;
import io.charactergraph.testkit.sheet.SheetComparison;
import io.charactergraph.testkit.sheet.StandardFilters;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/**
 * Compares the answer sheet of a large studio that Spark reads from an export with that of the same rows in memory, line by line.
 * {@code docs/spark.md} has the command.
 */
public final class LargeSheet {

    private static final int SHOWN = 10;
    private static final int LONGEST = 500;
    private static final long STUDIO = 1;
    private static final Pattern QUESTION = Pattern.compile("\"q\":\"([^\"]*)\"");
    private static final Pattern FILTER = Pattern.compile("\"filter\":\"([^\"]*)\"");
    private static final Pattern REF = Pattern.compile("\"ref\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Set<String> OF_MANY = Set.of("issues-at", "whoPointsAtMissing", "rows", "findings");

    private final SparkSession session;
    private final Path folder;
    private final LargeStudio studio;
    private final long nodes;
    private final int parts;
    private final PrintStream out;
    private final SheetCosts costs;
    private final List<NamedFilter> filters = new ArrayList<>();
    private final Map<String, Integer> lines = new TreeMap<>();
    private final Map<String, Integer> differences = new TreeMap<>();
    private int shown;

    /**
     * A comparison.
     *
     * @param folder where the export and the graph are written; an export that is there is not written again
     * @param nodes about how many nodes the graph has
     * @param parts in how many parts Spark reads the rows
     * @param out where costs and results are printed
     */
    LargeSheet(SparkSession session, Path folder, long nodes, int parts, PrintStream out) {
        this.session = session;
        this.folder = folder;
        this.studio = LargeStudio.of(STUDIO, nodes);
        this.nodes = nodes;
        this.parts = parts;
        this.out = out;
        this.costs = new SheetCosts(out);
    }

    /**
     * Runs a comparison, and ends with the status 1 when a line differs: a folder, how many nodes there are, how many nodes a part
     * has, of how many nodes of each kind the answers are compared, the seed that chooses them, and names of standard filters; all
     * without one.
     */
    public static void main(String... arguments) throws IOException {
        SparkSession session = LocalSession.start();
        session.sparkContext().setLogLevel("ERROR");
        boolean isEqual;
        try {
            long nodes = Long.parseLong(arguments[1]);
            int parts = (int) Math.max(2, nodes / Long.parseLong(arguments[2]));
            session.conf().set("spark.sql.shuffle.partitions", Integer.toString(parts));
            List<String> named = List.of(arguments).subList(5, arguments.length);
            isEqual = new LargeSheet(session, Path.of(arguments[0]), nodes, parts, System.out)
                    .compare(
                            Integer.parseInt(arguments[3]),
                            Long.parseLong(arguments[4]),
                            filter -> named.isEmpty() || named.contains(filter.name()));
        } finally {
            session.stop();
        }
        if (!isEqual) {
            System.exit(1);
        }
    }

    /**
     * Compares the sheets about a sample, and prints what it costs, how many lines of each question are equal, and the first
     * differences. What is not about single nodes is about all of them.
     *
     * @param sample about how many nodes of each kind
     * @param seed chooses the nodes
     * @param chosen the filters to ask under, of the standard filters
     * @return whether all lines are equal
     */
    boolean compare(int sample, long seed, Predicate<NamedFilter> chosen) throws IOException {
        costs.start();
        Path export = export();
        costs.done("", "the export");
        Map<String, List<String>> expected = inMemory(sample, seed, chosen);
        String written = folder.resolve("graph-" + nodes).toString();
        try (SparkGraph read =
                SparkStudio.parquet(session, export.toString()).inParts(parts).graph()) {
            read.write(written);
        }
        costs.done("", "Spark reads the export and writes the graph");
        ask(SparkGraph.open(session, written), expected);
        print();
        return differences.isEmpty();
    }

    private Path export() throws IOException {
        Path export = folder.resolve("studio-" + nodes);
        Path whole = export.resolve("rows");
        if (!Files.exists(whole)) {
            long rows = new LargeExport(session, studio, export.toString()).write();
            Files.writeString(whole, Long.toString(rows));
        }
        return export;
    }

    /** The lines of the graph in memory by filter, those about the load under an empty name. The graph is not held any longer. */
    private Map<String, List<String>> inMemory(int sample, long seed, Predicate<NamedFilter> chosen) {
        StudioRows.Builder rows = StudioRows.builder();
        studio.writeTo(rows);
        CharacterGraph graph = CharacterGraph.load(RowsSource.of(rows.build()));
        costs.done("", "a load in memory");
        StandardFilters.of(graph).stream().filter(chosen).forEach(filters::add);
        Map<String, List<String>> byFilter = new HashMap<>();
        AnswerSheet.of(graph)
                .withFilters(filters)
                .sample(sample, seed)
                .write(line -> byFilter.computeIfAbsent(found(FILTER, line).orElse(""), filter -> new ArrayList<>())
                        .add(line));
        costs.done("", "the sheet in memory");
        return byFilter;
    }

    private void ask(SparkGraph graph, Map<String, List<String>> expected) {
        String[] filter = {""};
        SparkSheet sheet = new SparkSheet(
                graph, Naming.own(), Optional.of(asked(expected)), question -> costs.done(filter[0], question));
        sheet.aboutTheLoad().aboutFindings().aboutRows();
        compare(filter[0], sheet, expected);
        for (NamedFilter named : filters) {
            filter[0] = named.name();
            SparkGraph filtered = graph.filter(named.filter());
            try (KeptTables kept = new KeptTables(filtered)) {
                sheet.under(kept.graph(), List.of(named));
            }
            if (filtered != graph) {
                filtered.close();
            }
            compare(filter[0], sheet, expected);
        }
    }

    /** The ids that questions about single nodes are about. */
    private static Set<String> asked(Map<String, List<String>> expected) {
        Set<String> ids = new HashSet<>();
        expected.values()
                .forEach(lines -> lines.stream()
                        .filter(line -> !question(line).endsWith("-digest") && !OF_MANY.contains(question(line)))
                        .forEach(line -> found(REF, line).ifPresent(ids::add)));
        return ids;
    }

    /** Compares the lines of a filter, which the sheet then gives up. */
    private void compare(String filter, SparkSheet sheet, Map<String, List<String>> expected) {
        List<String> ofMemory = expected.getOrDefault(filter, List.of());
        List<String> ofSpark = sheet.lines().get(0);
        SheetComparison comparison = SheetComparison.of(ofMemory, ofSpark);
        ofMemory.forEach(line -> lines.merge(question(line), 1, Integer::sum));
        costs.together(filter);
        comparison.differences().forEach(difference -> {
            differences.merge(difference.question().split(" ", 2)[0], 1, Integer::sum);
            if (shown++ < SHOWN) {
                out.println(shortened(difference.toString()));
            }
        });
        ofSpark.clear();
    }

    private static String shortened(String difference) {
        return difference
                .lines()
                .map(line -> line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…")
                .collect(Collectors.joining("\n"));
    }

    private static String question(String line) {
        return found(QUESTION, line)
                .orElseThrow(() -> new IllegalArgumentException("a line of a sheet has no question: " + line));
    }

    private static Optional<String> found(Pattern key, String line) {
        Matcher value = key.matcher(line);
        return value.find() ? Optional.of(value.group(1)) : Optional.empty();
    }

    private void print() {
        out.println();
        out.println("| question | lines | equal |");
        out.println("| --- | --- | --- |");
        lines.forEach((question, all) -> out.printf(
                Locale.ROOT,
                "| `%s` | %,d | %,d |%n",
                question,
                all,
                Math.max(0, all - differences.getOrDefault(question, 0))));
        out.println();
        out.printf(
                Locale.ROOT,
                "%,d lines, %,d differences%n",
                lines.values().stream().mapToInt(Integer::intValue).sum(),
                differences.values().stream().mapToInt(Integer::intValue).sum());
    }
}
