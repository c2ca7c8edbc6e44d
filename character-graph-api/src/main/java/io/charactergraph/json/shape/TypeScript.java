package io.charactergraph.json.shape;

import io.charactergraph.json.shape.WireType.ListOf;
import io.charactergraph.json.shape.WireType.MapOf;
import io.charactergraph.json.shape.WireType.ObjectOf;
import io.charactergraph.json.shape.WireType.OneOf;
import io.charactergraph.json.shape.WireType.OrNull;
import io.charactergraph.json.shape.WireType.Simple;
import io.charactergraph.json.shape.WireType.Words;
import io.charactergraph.model.NodeKind;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types of the wire format as TypeScript. The {@code type} of an extension node is any text that is no other type, which TypeScript has no type for: it
 * is declared as an enum of one value, so that a {@code switch} over the types of nodes narrows each of them, and what is left over is an extension.
 */
public final class TypeScript {

    private static final String HEAD = """
            // The types of the wire format of character-graph. Generated from its Java types: do not edit.

            /** A UUID in lower case. */
            export type Uuid = string;

            /** A time in UTC with six digits, such as `2026-01-31T12:00:00.000000Z`. */
            export type Time = string;

            /** A number; one that JSON has no word for stands as text. */
            export type Decimal = number | 'NaN' | 'Infinity' | '-Infinity';

            /**
             * The type of a node of a kind of your own: any text that is no other type, and equal to its `kind`. It is declared as an enum, of which there
             * is no value, so that a `switch` over the types of nodes narrows each of them, and leaves an extension over.
             */
            export declare enum ExtensionType {
              OWN = 'a kind of your own',
            }

            """;

    private final StringBuilder out = new StringBuilder(HEAD);

    private TypeScript() {}

    /**
     * Returns a module that exports all forms with what they consist of.
     *
     * @param roots the forms
     * @param routes the routes of the service
     */
    public static String of(Collection<? extends Form<?>> roots, List<Route> routes) {
        WireTypes types = new WireTypes(roots);
        routes.forEach(route -> route.options().forEach(option -> types.add(option.type())));
        TypeScript text = new TypeScript();
        text.ids();
        types.words().forEach(text::words);
        types.forms().forEach(text::form);
        text.routes(routes);
        return text.out.toString();
    }

    private void ids() {
        for (NodeKind kind : NodeKind.values()) {
            line("export type " + IdForms.name(kind) + " = " + IdForms.template(kind) + ";");
        }
        line("");
        about("The id of a node, in wire form.");
        union("NodeId", Stream.of(NodeKind.values()).map(IdForms::name).toList());
    }

    private void words(Words words) {
        union(words.name(), words.words().stream().map(TypeScript::quote).toList());
    }

    private void form(Form<?> form) {
        about(form.about());
        if (form instanceof Union<?> union) {
            union(union.name(), union.shapes().stream().map(Shape::name).toList());
        } else if (form instanceof Shape<?> shape) {
            shape(shape);
        }
    }

    private void shape(Shape<?> shape) {
        List<Shape<?>> bases = shape.bases();
        line("export interface " + shape.name()
                + (bases.isEmpty()
                        ? ""
                        : " extends " + bases.stream().map(Shape::name).collect(Collectors.joining(", ")))
                + " {");
        shape.properties().stream()
                .filter(property -> property.base().isEmpty())
                .forEach(property -> line("  " + property.name() + (property.optional() ? "?" : "") + ": "
                        + type(property.type()) + ";"));
        line("}");
        line("");
    }

    private void routes(List<Route> routes) {
        about("What a route takes beside its path, and what it answers.");
        line("export interface Routes {");
        for (Route route : routes) {
            line("  " + quote(route.path()) + ": {");
            line("    options: {");
            for (Route.Option option : route.options()) {
                String type = type(option.type());
                line("      " + option.name() + (option.required() ? ": " : "?: ") + type
                        + (option.several() ? " | " + type(new ListOf(option.type())) : "") + ";");
            }
            line("    };");
            line("    answer: " + route.answer().name() + ";");
            line("  };");
        }
        line("}");
        line("");
        about("The options of a route.");
        line("export type Options<R extends keyof Routes> = Routes[R]['options'];");
        line("");
        about("The answer of a route.");
        line("export type Answer<R extends keyof Routes> = Routes[R]['answer'];");
    }

    private static String type(WireType type) {
        if (type instanceof Simple simple) {
            return simple(simple);
        } else if (type instanceof Words words) {
            return words.name();
        } else if (type instanceof OneOf one) {
            return one.words().stream().map(TypeScript::quote).collect(Collectors.joining(" | "));
        } else if (type instanceof WireType.Id id) {
            return id.equals(WireType.Id.ANY)
                    ? "NodeId"
                    : id.kinds().stream().map(IdForms::name).collect(Collectors.joining(" | "));
        } else if (type instanceof ListOf list) {
            String element = type(list.element());
            return element.contains(" ") ? "(" + element + ")[]" : element + "[]";
        } else if (type instanceof MapOf map) {
            return "Record<string, " + type(map.value()) + ">";
        } else if (type instanceof OrNull maybe) {
            return type(maybe.type()) + " | null";
        } else if (type instanceof ObjectOf object) {
            return object.form().name();
        }
        throw new IllegalArgumentException("type: " + type + " has no TypeScript");
    }

    private static String simple(Simple type) {
        return switch (type) {
            case TEXT -> "string";
            case UUID -> "Uuid";
            case TIME -> "Time";
            case WHOLE, LONG -> "number";
            case DECIMAL -> "Decimal";
            case FLAG -> "boolean";
            case EXTENSION_NODE -> "ExtensionType";
            case EXTENSION_EDGE -> "`x:${string}`";
        };
    }

    private void union(String name, List<String> members) {
        line("export type " + name + " =");
        for (int i = 0; i < members.size(); i++) {
            line("  | " + members.get(i) + (i == members.size() - 1 ? ";" : ""));
        }
        line("");
    }

    private void about(String sentence) {
        line("/** " + sentence + " */");
    }

    private static String quote(String word) {
        return "'" + word + "'";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
