package io.charactergraph.source.scope;

import io.charactergraph.internal.Texts;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.source.json.WholeNumbers;
import io.charactergraph.source.rows.RawValues;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Everything that a reference can name, in whichever way it is read. Which of them it names is decided when rows are resolved. */
final class PossibleNames {

    private PossibleNames() {}

    /** The names of a reference; none when it cannot name anything. */
    static Set<Name> of(ReferenceForm form, RawValues values, long raw) {
        Set<Name> names = new LinkedHashSet<>();
        switch (RawValues.form(raw)) {
            case INTEGER -> addNumber(form, RawValues.payload(raw), names);
            case UUID -> addUuid(form, values.uuid(raw).toString(), names);
            case TEXT -> addText(form, Texts.trim(values.text(raw)), names);
            case NUMBER, OTHER -> {
                // names nothing that is there
            }
        }
        return names;
    }

    /** The names of a text without a prefix where a character stands. */
    static Set<Name> ofText(String text) {
        Set<Name> names = new LinkedHashSet<>();
        addBare(ReferenceForm.CHARACTER, text, names);
        return names;
    }

    private static void addText(ReferenceForm form, String text, Set<Name> names) {
        switch (form) {
            case CHARACTER, MANIFEST_TEMPLATE, LINKAGE_TEMPLATE, LINKAGE_INSTANCE -> addCharacter(form, text, names);
            case MENTIONED_TEMPLATE -> addTemplate(text, names);
            default -> {
                addBare(form, text, names);
                if (form.isNumber()) {
                    rest(text, form.word() + ":").ifPresent(rest -> addBare(form, rest, names));
                    rest(text, form.word() + "-").ifPresent(rest -> addBare(form, rest, names));
                }
            }
        }
    }

    /** A known prefix says what is meant; another one can only be that of a key. */
    private static void addCharacter(ReferenceForm form, String text, Set<Name> names) {
        Optional<String> template = rest(text, "character:");
        Optional<String> instance = rest(text, "instance:");
        Optional<String> npc = rest(text, "npc:");
        if (template.isPresent()) {
            addTemplate(template.get(), names);
        } else if (instance.isPresent()) {
            addBare(ReferenceForm.INSTANCE_UUID, instance.get(), names);
        } else if (npc.isPresent()) {
            addBare(ReferenceForm.NPC, npc.get(), names);
        } else if (text.indexOf(':') >= 0) {
            names.add(new Name(Name.Kind.KEY, text));
        } else {
            addBare(form, text, names);
        }
    }

    private static void addTemplate(String text, Set<Name> names) {
        names.add(new Name(Name.Kind.KEY, text));
        addBare(ReferenceForm.TEMPLATE_UUID, text, names);
    }

    private static Optional<String> rest(String text, String prefix) {
        return text.startsWith(prefix) ? Optional.of(Texts.trim(text.substring(prefix.length()))) : Optional.empty();
    }

    private static void addBare(ReferenceForm form, String text, Set<Name> names) {
        if (Texts.isUuid(text)) {
            addUuid(form, text.toLowerCase(Locale.ROOT), names);
        }
        long number = WholeNumbers.readDigits(text);
        if (number != WholeNumbers.NOT_WHOLE && number != WholeNumbers.BEYOND) {
            addNumber(form, (int) number, names);
        }
        switch (form) {
            case CHARACTER, MANIFEST_TEMPLATE, LINKAGE_TEMPLATE, LINKAGE_INSTANCE ->
                names.add(new Name(Name.Kind.KEY, text));
            default -> {
                // only characters have keys
            }
        }
    }

    private static void addUuid(ReferenceForm form, String uuid, Set<Name> names) {
        switch (form) {
            case CHARACTER, LINKAGE_TEMPLATE, LINKAGE_INSTANCE -> {
                names.add(new Name(Name.Kind.TEMPLATE, uuid));
                names.add(new Name(Name.Kind.INSTANCE, uuid));
            }
            case MANIFEST_TEMPLATE, MENTIONED_TEMPLATE, TEMPLATE_UUID -> names.add(new Name(Name.Kind.TEMPLATE, uuid));
            case INSTANCE_UUID -> names.add(new Name(Name.Kind.INSTANCE, uuid));
            case PROMPT_UUID -> names.add(new Name(Name.Kind.PROMPT, uuid));
            case ACTION_UUID -> names.add(new Name(Name.Kind.BLOCK, uuid));
            case FAMILY_UUID -> names.add(new Name(Name.Kind.FAMILY, uuid));
            default -> {
                // its ids are numbers
            }
        }
    }

    private static void addNumber(ReferenceForm form, int number, Set<Name> names) {
        String text = Integer.toString(number);
        switch (form) {
            case CHARACTER, NPC, LINKAGE_TEMPLATE, LINKAGE_INSTANCE -> names.add(new Name(Name.Kind.NPC, text));
            case SCENE -> names.add(new Name(Name.Kind.GAME_SCENE, text));
            case CONTENT_SCENE -> names.add(new Name(Name.Kind.CONTENT_SCENE, text));
            case SCENE_NODE -> names.add(new Name(Name.Kind.SCENE_NODE, text));
            case ASSET -> names.add(new Name(Name.Kind.ASSET, text));
            case GENERATION -> names.add(new Name(Name.Kind.GENERATION, text));
            case WORLD -> names.add(new Name(Name.Kind.WORLD, text));
            default -> {
                // its ids are no numbers
            }
        }
    }
}
