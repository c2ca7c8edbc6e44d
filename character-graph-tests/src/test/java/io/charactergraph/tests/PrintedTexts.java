package io.charactergraph.tests;

import io.charactergraph.CharacterGraph;
import io.charactergraph.diff.StoryEvent;
import io.charactergraph.filter.FilterPart;
import io.charactergraph.model.NodeId;
import io.charactergraph.query.Answer;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what answers and failures print, and how deep it was found. */
final class PrintedTexts {

    private static final int FIRST = 12;
    private static final Set<String> SENTENCES = Set.of("because", "sentence", "remedy", "unknowns");

    private final List<String> texts = new ArrayList<>();

    List<String> texts() {
        return texts;
    }

    /** Takes what a value prints, and what the values in it print. */
    void add(Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        } else if (value instanceof Collection<?> all) {
            all.stream().limit(FIRST).forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            add(map.values());
        } else if (isOurs(value)) {
            if (!(value instanceof NodeId)) { // whose text is the wire form
                texts.add(value.toString());
            }
            if (value instanceof Answer answer) {
                texts.add(answer.explain());
            }
            if (value instanceof StoryEvent event) {
                texts.add(event.sentence());
            }
            if (value instanceof FilterPart part) {
                texts.add(part.describe());
            }
            if (value instanceof Record record) {
                components(record);
            }
        }
    }

    /** Takes a sentence. */
    void sentence(String text) {
        texts.add(text);
    }

    /** Takes the messages of a failure and its causes, or nothing when it does not fail. */
    void failure(Runnable attempt) {
        try {
            attempt.run();
        } catch (RuntimeException | AssertionError e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                texts.add(cause.toString());
            }
        }
    }

    private void components(Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(component, record);
            if (!SENTENCES.contains(component.getName())) {
                add(value);
            } else if (value instanceof Collection<?> all) {
                all.stream().limit(FIRST).forEach(sentence -> texts.add((String) sentence));
            } else {
                texts.add((String) value);
            }
        }
    }

    static Object value(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOurs(Object value) {
        return value.getClass().getName().startsWith(CharacterGraph.class.getPackageName());
    }
}
