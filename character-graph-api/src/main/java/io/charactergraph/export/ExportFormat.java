package io.charactergraph.export;

import java.util.Optional;

/**
 * The formats in which a graph is exported.
 *
 * @since 0.1
 */
public enum ExportFormat {
    /** A graph for Graphviz. */
    DOT("dot", "dot"),
    /** A graph for Gephi, yEd, NetworkX and others, with every field of nodes and edges. */
    GRAPHML("graphml", "graphml"),
    /** A flowchart for Markdown pages and wikis. */
    MERMAID("mermaid", "mmd"),
    /** A drawing with a legend, which browsers show. */
    SVG("svg", "svg"),
    /** A table of the nodes, for spreadsheets. */
    NODES_CSV("nodes", "csv"),
    /** A table of the edges with their evidence, for spreadsheets. */
    EDGES_CSV("edges", "csv"),
    /** A table of scenes, roles and who plays them, for spreadsheets. */
    CASTING_CSV("casting", "csv"),
    /** A table of how much each character is used, for spreadsheets. */
    USAGE_CSV("usage", "csv");

    private final String word;
    private final String fileExtension;

    ExportFormat(String word, String fileExtension) {
        this.word = word;
        this.fileExtension = fileExtension;
    }

    /** Returns the word that names the format on a command line, such as {@code graphml} or {@code casting}. */
    public String word() {
        return word;
    }

    /** Returns what the name of a file of this format ends with, without the dot. */
    public String fileExtension() {
        return fileExtension;
    }

    /** Returns the format that a word names, if there is one. */
    public static Optional<ExportFormat> findByWord(String word) {
        for (ExportFormat format : values()) {
            if (format.word.equals(word)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
