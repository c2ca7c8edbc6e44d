package io.charactergraph.tests;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.UnknownNodeException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be reached from a graph by public methods: those of the facade and of the groups of questions with sample arguments, those
 * of all else without arguments. Of lists the first elements, and of each class a limited number.
 */
final class Reachable {

    private static final int EACH = 3;
    private static final int OF_A_CLASS = 12;
    private static final Set<String> LEFT_OUT =
            Set.of("hashCode", "toString", "explain", "getClass", "notify", "notifyAll", "wait", "clone");
    private static final Set<String> EXPORTED =
            Set.of("", ".check", ".diff", ".filter", ".model", ".graph", ".query", ".select", ".source");

    private final CharacterGraph graph;
    private final List<Found> found = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private Reachable(CharacterGraph graph) {
        this.graph = graph;
    }

    static Reachable from(CharacterGraph graph) {
        Reachable reachable = new Reachable(graph);
        reachable.add(graph, "graph");
        for (int next = 0; next < reachable.found.size(); next++) {
            reachable.walk(reachable.found.get(next));
        }
        return reachable;
    }

    /** The things, each with how it was reached. */
    List<Found> found() {
        return found;
    }

    /** A thing and how it was reached. */
    record Found(Object value, String path) {}

    private void add(Object value, String path) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(content -> add(content, path));
        } else if (value instanceof Stream<?> stream) {
            stream.limit(EACH).forEach(element -> add(element, path + "…"));
        } else if (value instanceof Map<?, ?> map) {
            add(List.copyOf(map.values()), path);
        } else if (value instanceof Collection<?> all) {
            if (value.getClass().getName().startsWith("io.charactergraph") && count(path) <= 2) {
                found.add(new Found(value, path));
            }
            int i = 0;
            for (Object element : all) {
                if (i++ == EACH) {
                    break;
                }
                add(element, path + "[" + i + "]");
            }
        } else if (isExported(value.getClass())
                && count(value.getClass().getName()) <= (value instanceof CharacterGraph ? 2 : OF_A_CLASS)) {
            found.add(new Found(value, path));
        }
    }

    private int count(String key) {
        return counts.merge(key, 1, Integer::sum);
    }

    private void walk(Found one) {
        if (one.value() instanceof Collection<?>) {
            return;
        }
        boolean asks = one.value().getClass().getPackageName().equals("io.charactergraph");
        Arrays.stream(one.value().getClass().getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !LEFT_OUT.contains(method.getName()))
                .filter(method -> asks || method.getParameterCount() == 0)
                .filter(method -> !method.getReturnType().equals(void.class))
                .sorted(Comparator.comparing(Method::toString))
                .forEach(method -> {
                    for (Object[] arguments : arguments(method.getParameterTypes())) {
                        call(one, method, arguments);
                    }
                });
    }

    private void call(Found one, Method method, Object[] arguments) {
        try {
            method.setAccessible(true);
            Object result = method.invoke(one.value(), arguments);
            if (result != null) {
                add(result, one.path() + "." + method.getName());
            }
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof IllegalArgumentException
                    || e.getCause() instanceof IllegalStateException
                    || e.getCause() instanceof UnknownNodeException)) {
                throw new IllegalStateException(one.path() + "." + method.getName(), e.getCause());
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Samples for parameters; none when there is no sample for one of them. */
    private List<Object[]> arguments(Class<?>[] types) {
        List<Object[]> all = new ArrayList<>(List.of(new Object[][] {new Object[types.length]}));
        for (int i = 0; i < types.length; i++) {
            List<Object> samples = samples(types[i]);
            List<Object[]> more = new ArrayList<>();
            for (Object[] begun : all) {
                for (Object sample : samples) {
                    Object[] arguments = begun.clone();
                    arguments[i] = sample;
                    more.add(arguments);
                }
            }
            all = more;
        }
        return all;
    }

    private List<Object> samples(Class<?> type) {
        if (type.equals(int.class)) {
            return List.of(2);
        }
        if (type.equals(String.class)) {
            return List.of("ophelia");
        }
        if (type.equals(CharacterGraph.class)) {
            return List.of(graph);
        }
        if (type.equals(CharacterRef.class)) {
            return graph.typed()
                    .nodes(NodeKind.CHARACTER_TEMPLATE)
                    .limit(2)
                    .<Object>map(GraphNode::id)
                    .toList();
        }
        if (NodeId.class.isAssignableFrom(type)) {
            List<Object> ids = new ArrayList<>();
            for (NodeKind kind : NodeKind.values()) {
                graph.typed()
                        .nodes(kind)
                        .map(GraphNode::id)
                        .filter(type::isInstance)
                        .limit(2)
                        .forEach(ids::add);
            }
            return ids;
        }
        return List.of();
    }

    private static boolean isExported(Class<?> type) {
        String root = CharacterGraph.class.getPackageName();
        if (!type.getPackageName().startsWith(root)) {
            return false;
        }
        return EXPORTED.contains(type.getPackageName().substring(root.length()))
                || Arrays.stream(type.getInterfaces()).anyMatch(Reachable::isExported);
    }
}
