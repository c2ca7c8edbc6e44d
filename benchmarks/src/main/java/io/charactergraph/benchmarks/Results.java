package io.charactergraph.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Measured values by measure, peer and size, kept in a CSV file: a new value takes the place of an old one. */
final class Results {

    static final String OURS = "character-graph";
    private static final String HEAD = "measure,peer,nodes,value";
    private static final String MACHINE = "# ";

    private final Map<Key, Double> values = new TreeMap<>();
    private String machine = "";

    /** Reads a file; none is no results. */
    static Results read(Path file) throws IOException {
        Results results = new Results();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                results.line(line);
            }
        }
        return results;
    }

    private void line(String line) {
        if (line.startsWith(MACHINE)) {
            machine = line.substring(MACHINE.length());
        } else if (!line.equals(HEAD) && !line.isBlank()) {
            String[] cells = line.split(",", -1);
            put(cells[0], cells[1], Integer.parseInt(cells[2]), Double.parseDouble(cells[3]));
        }
    }

    /** Adds a line as {@link #csv} makes it. */
    void add(String csv) {
        line(csv);
    }

    /** Whether a line is one that {@link #csv} made. */
    static boolean isResult(String line) {
        return line.matches("[^,#]+,[^,]+,[0-9]+,[-+.0-9e]+");
    }

    static String csv(String measure, String peer, int nodes, double value) {
        return measure + "," + peer + "," + nodes + "," + String.format(Locale.ROOT, "%.6g", value);
    }

    void put(String measure, String peer, int nodes, double value) {
        values.put(new Key(measure, peer, nodes), value);
    }

    void machine(String described) {
        machine = described;
    }

    String machine() {
        return machine;
    }

    OptionalDouble find(String measure, String peer, int nodes) {
        Double value = values.get(new Key(measure, peer, nodes));
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The sizes at which a measure was taken for a peer, from small to large. */
    List<Integer> sizes(String measure, String peer) {
        return values.keySet().stream()
                .filter(key -> key.measure.equals(measure) && key.peer.equals(peer))
                .map(Key::nodes)
                .toList();
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(MACHINE + machine);
        lines.add(HEAD);
        values.forEach((key, value) -> lines.add(csv(key.measure, key.peer, key.nodes, value)));
        Files.write(file, lines);
    }

    private record Key(String measure, String peer, int nodes) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = measure.compareTo(other.measure);
            order = order != 0 ? order : peer.compareTo(other.peer);
            return order != 0 ? order : Integer.compare(nodes, other.nodes);
        }
    }
}
