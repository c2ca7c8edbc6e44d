package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;

/** No public question is forgotten where all of them are tested. */
class PublicQuestionsTest {

    @Test
    void questions_areAllThatAreAnsweredByATable() {
        Set<String> asked = new TreeSet<>();
        PublicQuestions.all().keySet().forEach(name -> asked.add(name.replaceAll("[(].*", "")));
        Set<String> there = new TreeSet<>();
        List<Class<?>> open = new ArrayList<>(List.of(SparkGraph.class));
        for (int i = 0; i < open.size(); i++) {
            for (Method method : open.get(i).getDeclaredMethods()) {
                if (!Modifier.isPublic(method.getModifiers()) || method.isSynthetic()) {
                    continue;
                }
                Class<?> result = method.getReturnType();
                if (result == Dataset.class) {
                    there.add(open.get(i).getSimpleName() + "." + method.getName());
                } else if (result.getPackage() == SparkGraph.class.getPackage() && !open.contains(result)) {
                    open.add(result);
                }
            }
        }
        assertThat(asked).isEqualTo(there);
    }
}
