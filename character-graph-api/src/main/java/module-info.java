/** The character identity graph: model, queries, filters and the source SPI. */
@SuppressWarnings({"module", "requires-automatic"}) // friends need not be there; Immutables is compile time only
module io.charactergraph.api {
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires transitive org.jgrapht.core;
    requires tools.jackson.core;

    exports io.charactergraph;
    exports io.charactergraph.check;
    exports io.charactergraph.diff;
    exports io.charactergraph.export;
    exports io.charactergraph.filter;
    exports io.charactergraph.json;
    exports io.charactergraph.live;
    exports io.charactergraph.model;
    exports io.charactergraph.graph;
    exports io.charactergraph.query;
    exports io.charactergraph.routes;
    exports io.charactergraph.schema;
    exports io.charactergraph.source;
    exports io.charactergraph.graph.index to
            io.charactergraph.testkit,
            io.charactergraph.jdbc,
            io.charactergraph.spark;
    exports io.charactergraph.internal to
            io.charactergraph.browser,
            io.charactergraph.cli,
            io.charactergraph.testkit,
            io.charactergraph.jdbc,
            io.charactergraph.spark;
    exports io.charactergraph.json.stream to
            io.charactergraph.browser;
    exports io.charactergraph.query.engine to
            io.charactergraph.testkit,
            io.charactergraph.jdbc,
            io.charactergraph.spark;
    exports io.charactergraph.schema.form to
            io.charactergraph.testkit,
            io.charactergraph.jdbc,
            io.charactergraph.spark;
    exports io.charactergraph.source.json to
            io.charactergraph.jdbc;
    exports io.charactergraph.source.assembly to
            io.charactergraph.jdbc,
            io.charactergraph.spark;
    exports io.charactergraph.source.scope to
            io.charactergraph.jdbc,
            io.charactergraph.spark;
    exports io.charactergraph.state to
            io.charactergraph.browser,
            io.charactergraph.testkit,
            io.charactergraph.jdbc,
            io.charactergraph.spark;
}
