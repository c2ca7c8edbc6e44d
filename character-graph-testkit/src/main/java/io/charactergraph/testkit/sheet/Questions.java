package io.charactergraph.testkit.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All questions of the sheet, in its order. */
final class Questions {

    private Questions() {}

    /** The questions about one node. */
    static List<Question> all() {
        List<Question> questions = new ArrayList<>(CoreQuestions.all());
        questions.add(questions.size() - CoreQuestions.DEPTHS, WideQuestions.usage());
        questions.addAll(WideQuestions.views());
        return questions;
    }

    /** The questions about the whole graph. */
    static Map<String, AnswerSheet.Whole> whole() {
        Map<String, AnswerSheet.Whole> whole = new LinkedHashMap<>();
        whole.put("neverUsed", WideQuestions::neverUsed);
        whole.put("ranking", WideQuestions::ranking);
        return whole;
    }
}
