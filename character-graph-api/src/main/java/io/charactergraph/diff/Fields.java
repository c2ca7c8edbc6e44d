package io.charactergraph.diff;

import io.charactergraph.internal.OneLine;
import io.charactergraph.model.GraphNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Compares two nodes of one kind field by field: their records know the fields. */
final class Fields {

    private Fields() {}

    static List<FieldChange> changed(GraphNode before, GraphNode after) {
        List<FieldChange> changes = new ArrayList<>();
        for (RecordComponent field : before.getClass().getRecordComponents()) {
            Object was = value(field, before);
            Object is = value(field, after);
            if (!was.equals(is)) {
                changes.add(new FieldChange(field.getName(), text(was), text(is)));
            }
        }
        return changes;
    }

    private static Object value(RecordComponent field, GraphNode node) {
        try {
            return field.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(OneLine.of("field: " + field + " of " + node.id() + " cannot be read"), e);
        }
    }

    private static Optional<String> text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Object::toString);
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? Optional.of(Integer.toString(number.getAsInt())) : Optional.empty();
        }
        return Optional.of(value.toString());
    }
}
