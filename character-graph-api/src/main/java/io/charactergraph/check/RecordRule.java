package io.charactergraph.check;

import java.util.List;

/** A built-in rule that looks at rows which the graph keeps as records. */
abstract class RecordRule extends BuiltInRule {

    RecordRule(String id, Severity severity, String title) {
        super(id, severity, title);
    }

    RecordRule(String id, Severity severity, String title, List<String> restsOn) {
        super(id, severity, title, restsOn);
    }

    @Override
    public final boolean needsRecords() {
        return true;
    }
}
