package io.charactergraph.json.shape;

import io.charactergraph.json.shape.WireType.ListOf;
import io.charactergraph.json.shape.WireType.MapOf;
import io.charactergraph.json.shape.WireType.ObjectOf;
import io.charactergraph.json.shape.WireType.OneOf;
import io.charactergraph.json.shape.WireType.OrNull;
import io.charactergraph.json.shape.WireType.Simple;
import io.charactergraph.json.shape.WireType.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All forms and words that some forms consist of, each once, before what uses them. */
final class WireTypes {

    private final Map<String, Form<?>> forms = new LinkedHashMap<>();
    private final Map<String, Words> words = new LinkedHashMap<>();

    WireTypes(Collection<? extends Form<?>> roots) {
        roots.forEach(this::add);
    }

    /** The forms, in order. */
    List<Form<?>> forms() {
        return List.copyOf(forms.values());
    }

    /** The named words, in order. */
    List<Words> words() {
        return new ArrayList<>(words.values());
    }

    /** Adds the words of types that are used elsewhere. */
    void add(WireType type) {
        if (type instanceof Words some) {
            Words other = words.putIfAbsent(some.name(), some);
            if (other != null && !other.equals(some)) {
                throw new IllegalArgumentException("words: " + some.name() + " is twice, with other words");
            }
        } else if (type instanceof ListOf list) {
            add(list.element());
        } else if (type instanceof MapOf map) {
            add(map.value());
        } else if (type instanceof OrNull maybe) {
            add(maybe.type());
        } else if (type instanceof ObjectOf object) {
            add(object.form());
        } else {
            requireLeaf(type);
        }
    }

    private static void requireLeaf(WireType type) {
        if (!(type instanceof Simple || type instanceof OneOf || type instanceof WireType.Id)) {
            throw new IllegalArgumentException("type: " + type + " has parts that are not looked at");
        }
    }

    private void add(Form<?> form) {
        Form<?> other = forms.get(form.name());
        if (other == form) {
            return;
        }
        if (other != null) {
            throw new IllegalArgumentException("forms: " + form.name() + " is the name of two");
        }
        if (form instanceof Union<?> union) {
            union.shapes().forEach(this::add);
        } else if (form instanceof Shape<?> shape) {
            shape.bases().forEach(this::add);
            shape.properties().forEach(property -> add(property.type()));
        }
        forms.put(form.name(), form);
    }
}
