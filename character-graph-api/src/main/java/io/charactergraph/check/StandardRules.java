package io.charactergraph.check;

import java.util.List;

/** The built-in rules in the order of the spec's table. */
final class StandardRules {

    static final List<Rule> ALL = List.of(new DanglingReference(), new MalformedReference(), new AmbiguousReference());

    private StandardRules() {}
}
