package io.charactergraph.tests;

import io.charactergraph.CharacterGraph;
import io.charactergraph.diff.StoryEvent;
import io.charactergraph.filter.FilterPart;
import io.charactergraph.model.NodeId;
import io.charactergraph.query.Answer;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what answers and failures print, and how deep it was found. */
final class PrintedTexts {

    private static final int FIRST = 12;
    private static final Set<String> SENTENCES = Set.of("because", "sentence", "remedy", "unknowns");

    private static final Set<String> OWN_TEXT = Set.of("toString", "explain", "hashCode", "toJsonLines", "parts");

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
            parts(value);
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

    /** Takes what a record, an answer or a finding consists of. */
    private void parts(Object value) {
        for (Method accessor : accessors(value)) {
            Object part = value(accessor, value);
            if (!SENTENCES.contains(accessor.getName())) {
                add(part);
            } else if (part instanceof Collection<?> all) {
                all.stream().limit(FIRST).forEach(sentence -> texts.add((String) sentence));
            } else {
                texts.add((String) part);
            }
        }
    }

    private static List<Method> accessors(Object value) {
        if (value instanceof Record) {
            return Arrays.stream(value.getClass().getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
        if (Arrays.stream(value.getClass().getDeclaredFields())
                .noneMatch(field -> field.getName().equals("parts"))) {
            return List.of();
        }
        return Arrays.stream(value.getClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0 && !OWN_TEXT.contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    static Object value(Method accessor, Object value) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOurs(Object value) {
        return value.getClass().getName().startsWith(CharacterGraph.class.getPackageName());
    }
}
