package io.charactergraph.source.assembly;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.Asset;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.Generation;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.StudioRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code generations}. */
final class GenerationReader extends TableReader {

    private static final List<EdgeKind> CHARACTER_KINDS = List.of(EdgeKind.INVOLVES_CHARACTER);
    private static final List<EdgeKind> INPUT_KINDS = List.of(EdgeKind.USES_INPUT);
    private static final List<EdgeKind> ARC_KINDS = List.of(EdgeKind.PART_OF_ARC);
    private static final List<EdgeKind> PARAM_KINDS =
            List.of(EdgeKind.PART_OF_ARC, EdgeKind.INVOLVES_CHARACTER, EdgeKind.CREATED_FOR, EdgeKind.USES_INPUT);
    private static final List<EdgeKind> CONFIG_KINDS = List.of(EdgeKind.INVOLVES_CHARACTER, EdgeKind.USES_PROMPT);
    private static final JsonPick PARAMS = JsonPick.fields(
            "character_refs",
            "scene_id",
            "scene_node_id",
            "character",
            "arc_id",
            "scene_context",
            "social_context",
            "npc_params");
    private static final JsonPick RAW_PARAMS = JsonPick.fields("social_context");
    private static final JsonPick CONFIG = JsonPick.fields("versionId", "variables");

    private final int operation = column("operation_type");
    private final int status = column("status");
    private final int provider = column("provider_id");
    private final int rawParams = column("raw_params");
    private final int params = column("canonical_params");
    private final int inputs = column("inputs");
    private final int prompt = column("prompt_version_id");
    private final int config = column("prompt_config");
    private final int parent = column("parent_generation_id");
    private final int asset = column("asset_id");
    private final int name = column("name");
    private final int createdAt = column("created_at");

    GenerationReader(Assembly assembly) {
        super(assembly, StudioTable.GENERATIONS);
    }

    @Override
    void read(StudioRow row) {
        Generation.Id id = new Generation.Id(row.integer(0));
        RowContext context = RowContext.ofNode(assembly(), table(), Integer.toString(id.number()), id);
        Cursor canonical = Cursor.objectColumn(context, row, params, PARAMS, PARAM_KINDS);
        Cursor older = olderParams(context, row);
        Generation generation = Generation.builder(id)
                .operationType(lower(row.text(operation)))
                .providerId(text(row, provider))
                .status(lower(row.text(status)))
                .name(text(row, name))
                .rating(rating(canonical).or(() -> rating(older)))
                .promptVersion(Optional.ofNullable(row.uuid(prompt)).map(PromptVersion.Id::new))
                .asset(row.isNull(asset) ? Optional.empty() : Optional.of(new Asset.Id(row.integer(asset))))
                .createdAt(finite(row.timestamp(createdAt)))
                .build();
        if (!assembly().builder().add(generation)) {
            account().unheldRow();
            return;
        }
        account().nodeRow();
        mentionUuid(Convention.GENERATION_PROMPT, id.number(), row, prompt);
        mentionInteger(Convention.GENERATION_PARENT, id.number(), row, parent);
        mentionInteger(Convention.GENERATION_ASSET, id.number(), row, asset);
        if (canonical != null) {
            params(id, canonical);
        }
        npcs(id, canonical, older);
        inputs(id, Cursor.column(context, row, inputs, JsonPick.ALL, INPUT_KINDS));
        Cursor promptConfig = Cursor.objectColumn(context, row, config, CONFIG, CONFIG_KINDS);
        if (promptConfig != null) {
            mention(Convention.GENERATION_PROMPT_CONFIG, id.number(), promptConfig.field("versionId"));
            variables(id, promptConfig.object("variables", CHARACTER_KINDS));
        }
    }

    /** The older parameters; of another type they are passed over in silence (readings R3). */
    private @Nullable Cursor olderParams(RowContext context, StudioRow row) {
        Cursor cursor = Cursor.column(context, row, rawParams, RAW_PARAMS, CHARACTER_KINDS);
        return cursor != null && cursor.value() instanceof JsonValue.Obj ? cursor : null;
    }

    private static Optional<String> lower(@Nullable String label) {
        return Optional.ofNullable(label).map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> rating(@Nullable Cursor params) {
        Cursor social = params == null ? null : params.field("social_context");
        return RatingText.find(social == null ? null : social.value(), "contentRating");
    }

    private void params(Generation.Id id, Cursor canonical) {
        for (Cursor reference : canonical.array("character_refs", CHARACTER_KINDS)) {
            mention(Convention.GENERATION_REFS, id.number(), reference);
        }
        SceneLinks.note(assembly(), Convention.GENERATION_SCENE, id.number(), canonical);
        mention(Convention.GENERATION_CHARACTER, id.number(), canonical.field("character"));
        Cursor arc = canonical.field("arc_id");
        String arcName = arc == null ? null : arc.name(ARC_KINDS);
        if (arc != null && arcName != null) {
            assembly()
                    .arc(
                            table(),
                            id,
                            arcName,
                            EvidenceSource.GENERATION_PARAMS,
                            PathTemplate.ofEdge(arc.template()),
                            false);
        }
        Cursor context = canonical.object("scene_context", INPUT_KINDS);
        if (context != null) {
            contextScene(id, context.object("from_scene", INPUT_KINDS), "from_scene");
            contextScene(id, context.object("to_scene", INPUT_KINDS), "to_scene");
        }
        Cursor npcParams = canonical.object("npc_params", CHARACTER_KINDS);
        if (npcParams != null) {
            mention(Convention.GENERATION_NPC, id.number(), npcParams.field("npc_id"));
        }
    }

    private void contextScene(Generation.Id id, @Nullable Cursor scene, String role) {
        if (scene != null) {
            mention(
                    Convention.GENERATION_CONTEXT_SCENE,
                    id.number(),
                    scene.field("id"),
                    new EdgeDetail.Input(role),
                    null);
        }
    }

    /** The NPCs of the newer place, else of the older (readings R3, R40). */
    private void npcs(Generation.Id id, @Nullable Cursor canonical, @Nullable Cursor older) {
        List<Cursor> named = npcs(canonical);
        for (Cursor npc : named.isEmpty() ? npcs(older) : named) {
            mention(Convention.GENERATION_NPC, id.number(), npc);
        }
    }

    private static List<Cursor> npcs(@Nullable Cursor params) {
        Cursor social = params == null ? null : params.object("social_context", CHARACTER_KINDS);
        return social == null ? List.of() : social.array("npcIds", CHARACTER_KINDS);
    }

    private void inputs(Generation.Id id, @Nullable Cursor inputs) {
        if (inputs == null) {
            return;
        }
        for (Cursor input : inputs.elements(INPUT_KINDS)) {
            if (input.isObject(INPUT_KINDS)) {
                EdgeDetail role = new EdgeDetail.Input(input.attribute("role"));
                mention(Convention.GENERATION_INPUT_ASSET, id.number(), input.field("asset_id"), role, null);
                mention(Convention.GENERATION_INPUT_SCENE, id.number(), input.field("scene_id"), role, null);
            }
        }
    }

    /** A variable whose whole text is a reference with a prefix is one (readings R5). */
    private void variables(Generation.Id id, @Nullable Cursor variables) {
        if (variables == null) {
            return;
        }
        for (Cursor variable : variables.entries()) {
            String text = variable.text() == null ? "" : Texts.trim(variable.attributeText());
            if (text.startsWith("character:") || text.startsWith("instance:") || text.startsWith("npc:")) {
                mention(Convention.GENERATION_VARIABLE, id.number(), variable);
            }
        }
    }
}
