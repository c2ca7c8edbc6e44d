/**
 * Fixtures, sample and random studios, without a database; assertions and a JUnit extension for those who have AssertJ
 * and JUnit.
 * These two are not required transitively: otherwise users without them could not compile.
 */
module io.charactergraph.testkit {
    requires transitive io.charactergraph.api;
    requires static org.assertj.core;
    requires static transitive org.jspecify;
    requires static org.junit.jupiter.api;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    exports io.charactergraph.testkit;
    exports io.charactergraph.testkit.assertions;
    exports io.charactergraph.testkit.content;
    exports io.charactergraph.testkit.contract;
    exports io.charactergraph.testkit.junit;
    exports io.charactergraph.testkit.large;
    exports io.charactergraph.testkit.random;
    exports io.charactergraph.testkit.rows;
    exports io.charactergraph.testkit.sheet;

    opens io.charactergraph.testkit.assertions to
            org.assertj.core;
    opens io.charactergraph.testkit.contract to
            org.junit.platform.commons;
    opens io.charactergraph.testkit.junit to
            org.junit.platform.commons;
}
