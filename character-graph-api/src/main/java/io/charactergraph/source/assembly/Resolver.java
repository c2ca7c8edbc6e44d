package io.charactergraph.source.assembly;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.NodeRow;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.json.WholeNumbers;
import io.charactergraph.source.rows.RawValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row that a reference names, when all rows are in. Handles are those of the graph, or of its builder. Several
 * threads may resolve at a time, once room has been reserved.
 */
@SuppressWarnings("EnumOrdinal") // the memories live no longer than the enum
final class Resolver {

    /** Well-formed, no such row. */
    static final int DANGLING = -1;

    /** Not a reference. */
    static final int MALFORMED = -2;

    /** More than one row. */
    static final int AMBIGUOUS = -3;

    /** The row's table was not read. */
    static final int OUT_OF_SCOPE = -4;

    /** By form of a reference, the table whose rows a number names. */
    private static final @Nullable StudioTable[] NUMBERED = numbered();

    private final KnownNodes nodes;
    private final RawValues raws;
    private final ReadTables tables;
    private final RawValues.Memo[] textMemos = memos();
    private final RawValues.Memo[] uuidMemos = memos();

    Resolver(KnownNodes nodes, RawValues raws, ReadTables tables) {
        this.nodes = nodes;
        this.raws = raws;
        this.tables = tables;
    }

    private static @Nullable StudioTable[] numbered() {
        @Nullable StudioTable[] tables = new @Nullable StudioTable[ReferenceForm.values().length];
        for (ReferenceForm form : ReferenceForm.values()) {
            if (form == ReferenceForm.CHARACTER) {
                tables[form.ordinal()] = StudioTable.GAME_NPCS;
            } else if (form.isNumber()) {
                tables[form.ordinal()] = form.tables().get(0);
            }
        }
        return tables;
    }

    private static RawValues.Memo[] memos() {
        RawValues.Memo[] memos = new RawValues.Memo[ReferenceForm.values().length];
        for (int i = 0; i < memos.length; i++) {
            memos[i] = new RawValues.Memo();
        }
        return memos;
    }

    /** Makes room for what all values resolve to in some forms, before several threads resolve them. */
    void reserve(Set<ReferenceForm> forms) {
        for (ReferenceForm form : forms) {
            textMemos[form.ordinal()].reserve(raws.texts());
            uuidMemos[form.ordinal()].reserve(raws.uuids());
        }
    }

    /** The handle of the node, or one of the negative reasons. */
    int resolve(ReferenceForm forms, long raw) {
        return switch (RawValues.form(raw)) {
            case INTEGER -> integer(forms, RawValues.payload(raw));
            case OTHER -> MALFORMED;
            case NUMBER -> number(forms, raws.text(raw));
            case UUID -> {
                int known = uuidMemos[forms.ordinal()].get(RawValues.payload(raw));
                yield RawValues.Memo.isKnown(known) ? known : newUuid(forms, raw);
            }
            case TEXT -> {
                int known = textMemos[forms.ordinal()].get(RawValues.payload(raw));
                yield RawValues.Memo.isKnown(known) ? known : newText(forms, raw);
            }
        };
    }

    private int newUuid(ReferenceForm forms, long raw) {
        int found = uuid(forms, raws.uuid(raw));
        uuidMemos[forms.ordinal()].put(RawValues.payload(raw), found);
        return found;
    }

    private int newText(ReferenceForm forms, long raw) {
        int found = text(forms, Texts.trim(raws.text(raw)));
        textMemos[forms.ordinal()].put(RawValues.payload(raw), found);
        return found;
    }

    private int integer(ReferenceForm forms, int number) {
        StudioTable table = NUMBERED[forms.ordinal()];
        return table == null ? MALFORMED : find(table, number);
    }

    private int number(ReferenceForm forms, String canonical) {
        if (forms != ReferenceForm.CHARACTER && !forms.isNumber()) {
            return MALFORMED;
        }
        return WholeNumbers.read(canonical) == WholeNumbers.NOT_WHOLE
                ? MALFORMED
                : missing(
                        forms == ReferenceForm.CHARACTER
                                ? StudioTable.GAME_NPCS
                                : forms.tables().get(0));
    }

    private int uuid(ReferenceForm forms, UUID uuid) {
        return switch (forms) {
            case TEMPLATE_UUID, INSTANCE_UUID, PROMPT_UUID, ACTION_UUID -> {
                StudioTable table = forms.tables().get(0);
                yield find(NodeRow.nodeOf(table, uuid), table);
            }
            default -> MALFORMED;
        };
    }

    private int text(ReferenceForm forms, String text) {
        if (text.isEmpty()) {
            return MALFORMED;
        }
        return switch (forms) {
            case CHARACTER, MANIFEST_TEMPLATE, LINKAGE_TEMPLATE, LINKAGE_INSTANCE -> character(forms, text);
            case MENTIONED_TEMPLATE -> templateText(text);
            case TEMPLATE_UUID, INSTANCE_UUID, PROMPT_UUID, ACTION_UUID ->
                Texts.isUuid(text) ? uuid(forms, UUID.fromString(text)) : MALFORMED;
            case NPC, SCENE, CONTENT_SCENE, SCENE_NODE, ASSET, GENERATION, WORLD, LOCATION -> numberText(forms, text);
            case FAMILY_UUID, TEMPLATE_PAIR, ROLE, ARC, QUEST ->
                throw new IllegalStateException(forms + " names no node");
        };
    }

    private int npcDigits(String digits) {
        return numberOf(ReferenceForm.NPC, WholeNumbers.readDigits(digits));
    }

    private int numberText(ReferenceForm forms, String text) {
        return numberOf(forms, WholeNumbers.readDigits(digits(forms, text)));
    }

    private int numberOf(ReferenceForm forms, long number) {
        return number == WholeNumbers.NOT_WHOLE
                ? MALFORMED
                : number == WholeNumbers.BEYOND
                        ? missing(forms.tables().get(0))
                        : find(forms.tables().get(0), (int) number);
    }

    /** What stands after the word for the kind, or the whole text. */
    private static String digits(ReferenceForm forms, String text) {
        String word = forms.word();
        if (text.startsWith(word)
                && text.length() > word.length()
                && (text.charAt(word.length()) == ':' || text.charAt(word.length()) == '-')) {
            return Texts.trim(text.substring(word.length() + 1));
        }
        return text;
    }

    private int character(ReferenceForm forms, String text) {
        boolean instances = forms == ReferenceForm.CHARACTER || forms == ReferenceForm.LINKAGE_INSTANCE;
        if (text.startsWith("character:")) {
            String rest = Texts.trim(text.substring("character:".length()));
            return rest.isEmpty() || forms == ReferenceForm.LINKAGE_INSTANCE ? MALFORMED : templateText(rest);
        }
        if (text.startsWith("instance:")) {
            String rest = Texts.trim(text.substring("instance:".length()));
            return !instances || !Texts.isUuid(rest)
                    ? MALFORMED
                    : find(new CharacterInstance.Id(UUID.fromString(rest)), StudioTable.CHARACTER_INSTANCES);
        }
        if (text.startsWith("npc:")) {
            String rest = Texts.trim(text.substring("npc:".length()));
            return forms == ReferenceForm.CHARACTER ? npcDigits(rest) : MALFORMED;
        }
        if (text.indexOf(':') >= 0) {
            int byKey = forms == ReferenceForm.LINKAGE_INSTANCE ? DANGLING : key(text);
            return byKey != DANGLING ? byKey : tables.hasTemplateKeys() ? MALFORMED : OUT_OF_SCOPE;
        }
        return bare(forms, text);
    }

    /** Text without a prefix: a key, a UUID, a number; what a linkage's field may not name is malformed there. */
    private int bare(ReferenceForm forms, String text) {
        boolean manifest = forms == ReferenceForm.MANIFEST_TEMPLATE;
        Candidates candidates = new Candidates();
        candidates.add(key(text));
        boolean allRead = tables.hasTemplateKeys();
        if (Texts.isUuid(text)) {
            UUID uuid = UUID.fromString(text);
            candidates.add(nodes.find(new CharacterTemplate.Id(uuid)));
            if (!manifest) {
                candidates.add(nodes.find(new CharacterInstance.Id(uuid)));
                allRead &= tables.has(StudioTable.CHARACTER_INSTANCES);
            }
        }
        long number = manifest ? WholeNumbers.NOT_WHOLE : WholeNumbers.readDigits(text);
        if (number != WholeNumbers.NOT_WHOLE) {
            allRead &= tables.has(StudioTable.GAME_NPCS);
            if (number != WholeNumbers.BEYOND) {
                candidates.add(nodes.find(new GameNpc.Id((int) number)));
            }
        }
        int found = candidates.result();
        if (found >= 0 && !mayName(forms, nodes.kind(found))) {
            return MALFORMED;
        }
        return found == DANGLING && !allRead ? OUT_OF_SCOPE : found;
    }

    private static boolean mayName(ReferenceForm forms, NodeKind kind) {
        return switch (forms) {
            case LINKAGE_TEMPLATE -> kind == NodeKind.CHARACTER_TEMPLATE;
            case LINKAGE_INSTANCE -> kind == NodeKind.CHARACTER_INSTANCE;
            default -> true;
        };
    }

    /** As a UUID and as a key. */
    private int templateText(String text) {
        Candidates candidates = new Candidates();
        candidates.add(key(text));
        boolean allRead = tables.hasTemplateKeys();
        if (Texts.isUuid(text)) {
            candidates.add(nodes.find(new CharacterTemplate.Id(UUID.fromString(text))));
        }
        return candidates.result() == DANGLING && !allRead ? OUT_OF_SCOPE : candidates.result();
    }

    /** The template with that key, whole and exactly. */
    int key(String text) {
        return nodes.keyIsAmbiguous(text) ? AMBIGUOUS : nodes.findByKey(text);
    }

    private int find(NodeId id, StudioTable table) {
        int handle = nodes.find(id);
        return handle >= 0 ? handle : missing(table);
    }

    private int find(StudioTable table, int number) {
        int handle = nodes.find(table, number);
        return handle >= 0 ? handle : missing(table);
    }

    private int missing(StudioTable table) {
        return tables.has(table) ? DANGLING : OUT_OF_SCOPE;
    }

    /** The number of a scene node, {@link WholeNumbers#NOT_WHOLE} or {@link WholeNumbers#BEYOND}. */
    long sceneNodeNumber(long raw) {
        return switch (RawValues.form(raw)) {
            case INTEGER -> RawValues.payload(raw);
            case TEXT -> WholeNumbers.readDigits(digits(ReferenceForm.SCENE_NODE, Texts.trim(raws.text(raw))));
            case NUMBER -> WholeNumbers.read(raws.text(raw));
            case UUID, OTHER -> WholeNumbers.NOT_WHOLE;
        };
    }

    /** The ids that an unresolved, well-formed reference names, in order; none when it names a key. */
    List<NodeId> named(ReferenceForm forms, long raw) {
        List<NodeId> ids = new ArrayList<>();
        if (RawValues.form(raw) == RawValues.Form.INTEGER) {
            if (forms == ReferenceForm.CHARACTER) {
                ids.add(new GameNpc.Id(RawValues.payload(raw)));
            } else if (forms.isNumber() && forms.tables().get(0).hasNodes()) {
                ids.add(NodeRow.nodeOf(forms.tables().get(0), RawValues.payload(raw)));
            }
            return ids;
        }
        if (RawValues.form(raw) == RawValues.Form.NUMBER || RawValues.form(raw) == RawValues.Form.OTHER) {
            return ids;
        }
        String text = Texts.trim(raws.text(raw));
        if (forms.isNumber()) {
            addNumber(ids, forms, digits(forms, text));
        } else if (forms == ReferenceForm.CHARACTER && text.startsWith("npc:")) {
            addNumber(ids, ReferenceForm.NPC, Texts.trim(text.substring("npc:".length())));
        } else if (text.startsWith("instance:")) {
            addUuids(ids, Texts.trim(text.substring("instance:".length())), ReferenceForm.INSTANCE_UUID);
        } else if (text.startsWith("character:")) {
            addUuids(ids, Texts.trim(text.substring("character:".length())), ReferenceForm.TEMPLATE_UUID);
        } else {
            addUuids(ids, text, forms);
            if (forms == ReferenceForm.CHARACTER) {
                addNumber(ids, ReferenceForm.NPC, text);
            }
        }
        return ids;
    }

    /** The template key that an unresolved, well-formed reference could be; null when it could be none. */
    @Nullable
    String namedKey(ReferenceForm forms, long raw) {
        if (RawValues.form(raw) != RawValues.Form.TEXT || forms.isNumber()) {
            return null;
        }
        String text = Texts.trim(raws.text(raw));
        String key = switch (forms) {
            case CHARACTER, MANIFEST_TEMPLATE, LINKAGE_TEMPLATE ->
                text.startsWith("character:")
                        ? Texts.trim(text.substring("character:".length()))
                        : text.indexOf(':') >= 0 ? null : text;
            case MENTIONED_TEMPLATE -> text;
            default -> null;
        };
        return key == null || Texts.isUuid(key) ? null : key; // a UUID is among the ids
    }

    private static void addNumber(List<NodeId> ids, ReferenceForm forms, String digits) {
        long number = WholeNumbers.readDigits(digits);
        if (number != WholeNumbers.NOT_WHOLE
                && number != WholeNumbers.BEYOND
                && forms.tables().get(0).hasNodes()) {
            ids.add(NodeRow.nodeOf(forms.tables().get(0), (int) number));
        }
    }

    private static void addUuids(List<NodeId> ids, String text, ReferenceForm forms) {
        if (!Texts.isUuid(text)) {
            return;
        }
        UUID uuid = UUID.fromString(text);
        switch (forms) {
            case CHARACTER -> {
                ids.add(new CharacterTemplate.Id(uuid));
                ids.add(new CharacterInstance.Id(uuid));
            }
            case INSTANCE_UUID, LINKAGE_INSTANCE -> ids.add(new CharacterInstance.Id(uuid));
            case PROMPT_UUID -> ids.add(new PromptVersion.Id(uuid));
            case ACTION_UUID -> ids.add(new ActionBlock.Id(uuid));
            default -> ids.add(new CharacterTemplate.Id(uuid));
        }
    }

    /** The rows that a text names, read in several ways. */
    private static final class Candidates {
        private int found = DANGLING;

        void add(int handle) {
            if (handle == DANGLING) {
                return;
            }
            found = found == DANGLING || found == handle ? handle : AMBIGUOUS;
        }

        int result() {
            return found;
        }
    }
}
