/** The character browser: a graph as one HTML page, for designers. */
module io.charactergraph.browser {
    requires transitive io.charactergraph.api;
    requires static transitive org.jspecify;

    exports io.charactergraph.browser;
}
