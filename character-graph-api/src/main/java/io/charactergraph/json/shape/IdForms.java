package io.charactergraph.json.shape;

import io.charactergraph.model.NodeKind;
import io.charactergraph.model.SceneType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** How the ids of nodes look on the wire: the prefix of the kind, and the components of the typed id, separated by colons. */
final class IdForms {

    private IdForms() {}

    /** The name of the type of such ids. */
    static String name(NodeKind kind) {
        return kind.nodeType().getSimpleName() + "Id";
    }

    /** The ids as template literals of TypeScript. */
    static String template(NodeKind kind) {
        return forms(kind, "${number}", "${string}", "${string}").stream()
                .map(form -> "`" + form + "`")
                .reduce((one, other) -> one + " | " + other)
                .orElse("string");
    }

    /** The ids as a regular expression. */
    static String pattern(NodeKind kind) {
        return "^(?:" + String.join("|", forms(kind, "-?[0-9]+", Patterns.UUID, "[\\s\\S]+")) + ")$";
    }

    private static List<String> forms(NodeKind kind, String number, String uuid, String text) {
        List<String> forms = List.of(kind.prefix());
        for (RecordComponent component : idType(kind).getRecordComponents()) {
            List<String> longer = new ArrayList<>();
            for (String form : forms) {
                for (String part : parts(component.getType(), number, uuid, text)) {
                    longer.add(form + ":" + part);
                }
            }
            forms = longer;
        }
        return forms;
    }

    private static List<String> parts(Class<?> type, String number, String uuid, String text) {
        if (type == SceneType.class) {
            return Stream.of(SceneType.values()).map(SceneType::idWord).toList();
        }
        return List.of(type == int.class ? number : type == UUID.class ? uuid : text);
    }

    private static Class<?> idType(NodeKind kind) {
        return Stream.of(kind.nodeType().getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals("Id") && type.isRecord())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no id of " + kind));
    }
}
