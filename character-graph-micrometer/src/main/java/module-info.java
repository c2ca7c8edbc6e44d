/** Metrics of loads and of live graphs for Micrometer. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // Micrometer has a name, but no descriptor
module io.charactergraph.micrometer {
    requires transitive io.charactergraph.api;
    requires static transitive org.jspecify;
    requires transitive micrometer.core;

    exports io.charactergraph.micrometer;
}
