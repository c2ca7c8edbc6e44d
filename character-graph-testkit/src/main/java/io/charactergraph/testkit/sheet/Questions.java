package io.charactergraph.testkit.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All questions of the sheet, in its order. */
final class Questions {

    private Questions() {}

    /** The questions about one node. */
    static List<Question> all() {
        return new ArrayList<>(CoreQuestions.all());
    }

    /** The questions about the whole graph. */
    static Map<String, AnswerSheet.Whole> whole() {
        return Map.of();
    }
}
