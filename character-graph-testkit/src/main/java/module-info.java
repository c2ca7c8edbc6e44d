/** Sample and random studios as rows, without a database. */
module io.charactergraph.testkit {
    requires transitive io.charactergraph.api;
    requires static transitive org.jspecify;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    exports io.charactergraph.testkit;
    exports io.charactergraph.testkit.sheet;
}
