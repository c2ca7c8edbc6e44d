package io.charactergraph.source.scope;

import io.charactergraph.internal.Texts;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.source.json.WholeNumbers;
import io.charactergraph.source.rows.RawValues;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Everything that a reference can name, in whichever way it is read. Which of them it names is decided when rows are resolved. */
final class PossibleNames {

    private static final List<String> PREFIXES = List.of("character:", "instance:", "npc:");

    private PossibleNames() {}

    /** The names of a reference; none when it cannot name anything. */
    static Set<Name> of(ReferenceForm form, RawValues values, long raw) {
        Set<Name> names = new LinkedHashSet<>();
        switch (RawValues.form(raw)) {
            case INTEGER -> addNumber(form, RawValues.payload(raw), names);
            case UUID -> addUuid(form, values.uuid(raw).toString(), names);
            case TEXT -> pieces(form, Texts.trim(values.text(raw))).forEach(piece -> addText(form, piece, names));
            case NUMBER, OTHER -> {
                // names nothing that is there
            }
        }
        return names;
    }

    /** A text, and what stands after a prefix that it has. */
    private static List<String> pieces(ReferenceForm form, String text) {
        List<String> pieces = new ArrayList<>(List.of(text));
        for (String prefix : PREFIXES) {
            addRest(text, prefix, pieces);
        }
        if (form.isNumber()) {
            addRest(text, form.word() + ":", pieces);
            addRest(text, form.word() + "-", pieces);
        }
        return pieces;
    }

    private static void addRest(String text, String prefix, List<String> pieces) {
        if (text.startsWith(prefix)) {
            pieces.add(Texts.trim(text.substring(prefix.length())));
        }
    }

    private static void addText(ReferenceForm form, String piece, Set<Name> names) {
        if (Texts.isUuid(piece)) {
            addUuid(form, piece.toLowerCase(Locale.ROOT), names);
        }
        long number = WholeNumbers.readDigits(piece);
        if (number != WholeNumbers.NOT_WHOLE && number != WholeNumbers.BEYOND) {
            addNumber(form, (int) number, names);
        }
        switch (form) {
            case CHARACTER, MANIFEST_TEMPLATE, LINKAGE_TEMPLATE, LINKAGE_INSTANCE, MENTIONED_TEMPLATE ->
                names.add(new Name(Name.Kind.KEY, piece));
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
