package io.charactergraph.source.scope;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.ActionBlock;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeDetail;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphNode;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.PromptVersion;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneType;
import io.charactergraph.schema.PlaceEdge;
import io.charactergraph.schema.ReferenceForm;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.rows.Convention;
import io.charactergraph.source.rows.Conventions;
import io.charactergraph.source.rows.Position;
import io.charactergraph.source.rows.RawReference;
import io.charactergraph.source.rows.RawValues;
import io.charactergraph.source.rows.Row;
import io.charactergraph.source.rows.RowEmitter;
import io.charactergraph.source.rows.RowFact;
import io.charactergraph.source.rows.RowReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what one row is and names, from what its reader emits. */
final class NamesInRow implements RowEmitter {

    private static final String BETWEEN_KEYS = "_x_";

    private final Conventions conventions;
    private RawValues values = new RawValues();
    private Optional<String> rating = Optional.empty();
    private @Nullable GraphNode node;
    private RowFact.@Nullable FamilyMember member;
    private @Nullable KnownRow sceneNode;
    private List<Name> own = new ArrayList<>();
    private List<RowNames.Named> named = new ArrayList<>();

    NamesInRow(Conventions conventions) {
        this.conventions = conventions;
    }

    /** Returns what was emitted since the last call, as that of one row. */
    RowNames take(StudioTable table, String id) {
        RowNames row = new RowNames(table, id, List.copyOf(own), rating, List.copyOf(named));
        rating = Optional.empty();
        node = null;
        member = null;
        sceneNode = null;
        values = new RawValues();
        own = new ArrayList<>();
        named = new ArrayList<>();
        return row;
    }

    /** Returns what rows elsewhere need of the row that was emitted last; null when it is neither a node nor a scene node. */
    @Nullable
    KnownRow known() {
        return node == null ? sceneNode : KnownRow.of(node, member);
    }

    @Override
    public RawValues values() {
        return values;
    }

    @Override
    public void row(StudioTable table) {}

    @Override
    public void unheldRow(StudioTable table) {}

    @Override
    public void unheldValue(StudioTable table) {}

    @Override
    public void malformed(Row row, Position position, String text, List<EdgeKind> kinds) {}

    @Override
    public void end() {}

    @Override
    public boolean node(StudioTable table, GraphNode node) {
        this.node = node;
        own.add(nameOf(node.id()));
        if (node instanceof CharacterTemplate template) {
            template.key().ifPresent(key -> own.add(new Name(Name.Kind.KEY, key)));
        } else if (node instanceof ActionBlock block) {
            block.key().ifPresent(key -> own.add(new Name(Name.Kind.BLOCK_KEY, key)));
        } else if (node instanceof PromptVersion prompt) {
            prompt.familyId().ifPresent(family -> add("family_id", new Name(Name.Kind.FAMILY, family.toString())));
        }
        if (node instanceof Scene scene) {
            rating = scene.rating();
        } else if (node instanceof Generation generation) {
            rating = generation.rating();
        } else if (node instanceof Asset asset && !asset.ageRestricted().orElse(false)) {
            rating = asset.contentRating();
        }
        return true;
    }

    /** The name of a node that is a row. */
    static Name nameOf(NodeId id) {
        String text = id.toString();
        return new Name(kindOf(id), text.substring(text.lastIndexOf(':') + 1));
    }

    private static Name.Kind kindOf(NodeId id) {
        return switch (id.kind()) {
            case CHARACTER_TEMPLATE -> Name.Kind.TEMPLATE;
            case CHARACTER_INSTANCE -> Name.Kind.INSTANCE;
            case GAME_NPC -> Name.Kind.NPC;
            case SCENE -> ((Scene.Id) id).type() == SceneType.GAME ? Name.Kind.GAME_SCENE : Name.Kind.CONTENT_SCENE;
            case ASSET -> Name.Kind.ASSET;
            case GENERATION -> Name.Kind.GENERATION;
            case WORLD -> Name.Kind.WORLD;
            case PROMPT_VERSION -> Name.Kind.PROMPT;
            case ACTION_BLOCK -> Name.Kind.BLOCK;
            case SCENE_ROLE, ARC, EXTENSION -> throw new IllegalArgumentException("id: " + id + " is no row");
        };
    }

    @Override
    public void reference(RowReference reference) {
        Convention convention = reference.convention();
        String column = convention.place().column();
        String role = reference.detail() instanceof EdgeDetail.Casting casting ? casting.role() : "";
        add(column, convention.form(), reference.raw(), convention.kinds(), role);
        add(column, ReferenceForm.SCENE_NODE, reference.rawSceneNode(), convention.kinds(), "");
        if (!role.isEmpty()) {
            add(column, new Name(Name.Kind.ROLE, role));
        }
    }

    @Override
    public void fact(RowFact fact) {
        if (fact instanceof RowFact.NamedArc arc) {
            String column = columnOf(arc.path());
            add(column, new Name(Name.Kind.ARC, arc.arc()));
            if (arc.quest()) {
                add(column, new Name(Name.Kind.QUEST, arc.arc()));
            }
        } else if (fact instanceof RowFact.DeclaredRole role) {
            add("meta", new Name(Name.Kind.ROLE, role.role().role()));
        } else if (fact instanceof RowFact.SceneNode node) {
            own.add(new Name(Name.Kind.SCENE_NODE, Integer.toString(node.number())));
            boolean isNumber = node.scene() != RawValues.NONE && RawValues.form(node.scene()) == RawValues.Form.INTEGER;
            sceneNode = KnownRow.ofSceneNode(node.number(), isNumber ? RawValues.payload(node.scene()) : null);
            add("scene_id", ReferenceForm.SCENE, node.scene(), List.of(), "");
        } else if (fact instanceof RowFact.EntryNode entry) {
            add("entry_node_id", new Name(Name.Kind.SCENE_NODE, Integer.toString(entry.sceneNode())));
        } else if (fact instanceof RowFact.FamilyMember version) {
            member = version;
            if (version.head() != null) {
                add(
                        "family_head_id",
                        new Name(Name.Kind.TEMPLATE, version.head().toString()));
            }
        } else if (fact instanceof RowFact.PromptFamily family) {
            own.add(new Name(Name.Kind.FAMILY, family.family().toString()));
            add("primary_character_id", ReferenceForm.TEMPLATE_UUID, family.character(), List.of(), "");
        } else if (fact instanceof RowFact.Pair pair) {
            add(pair.table(), PlaceEdge.End.FROM, pair.from());
            add(pair.table(), PlaceEdge.End.TO, pair.to());
        } else if (fact instanceof RowFact.Usage usage) {
            usage(usage);
        } else if (fact instanceof RowFact.Capability row) {
            capability(row.template(), row.instance(), row.blocks());
        } else if (fact instanceof RowFact.InactiveCapability row) {
            capability(row.template(), row.instance(), row.blocks());
        } else if (fact instanceof RowFact.Manifest manifest) {
            manifest(manifest);
        }
    }

    private void add(StudioTable table, PlaceEdge.End end, long raw) {
        Convention convention = conventions.end(table, end);
        add(convention.place().column(), convention.form(), raw, convention.kinds(), "");
    }

    private void usage(RowFact.Usage usage) {
        add("character_id", ReferenceForm.TEMPLATE_UUID, usage.template(), List.of(), "");
        add("prompt_version_id", ReferenceForm.PROMPT_UUID, usage.prompt(), List.of(), "");
        String column = usage.namesBlockByText() ? "action_block_key" : "action_block_id";
        add(column, ReferenceForm.ACTION_UUID, usage.action(), List.of(), "");
        if (usage.namesBlockByText()) {
            add(column, new Name(Name.Kind.BLOCK_KEY, Texts.trim(values.text(usage.action()))));
        }
        if (usage.reference() != null) {
            ReferenceForm form = switch (usage.type()) {
                case "scene" -> ReferenceForm.SCENE;
                case "asset" -> ReferenceForm.ASSET;
                case "generation" -> ReferenceForm.GENERATION;
                default -> null;
            };
            if (form != null) {
                add("template_reference", form, values.ofText(usage.reference()), List.of(), "");
            }
        }
    }

    private void capability(long template, long instance, List<RawReference> blocks) {
        add("character_id", ReferenceForm.TEMPLATE_UUID, template, List.of(), "");
        add("character_instance_id", ReferenceForm.INSTANCE_UUID, instance, List.of(), "");
        blocks.forEach(block -> add("action_blocks", ReferenceForm.ACTION_UUID, block.raw(), List.of(), ""));
    }

    private void manifest(RowFact.Manifest manifest) {
        add("scene_id", ReferenceForm.SCENE, manifest.scene(), List.of(), "");
        manifest.required().forEach(entry -> template("required_characters", entry.raw()));
        manifest.optional().forEach(entry -> template("optional_characters", entry.raw()));
        for (RowFact.ManifestRole entry : manifest.roles()) {
            template("character_roles", values.ofText(entry.position().key()));
            entry.role().ifPresent(role -> add("character_roles", new Name(Name.Kind.ROLE, role)));
        }
        for (RowFact.ManifestRelationship entry : manifest.relationships()) {
            String pair = Texts.trim(entry.position().key());
            for (int at = pair.indexOf(BETWEEN_KEYS); at >= 0; at = pair.indexOf(BETWEEN_KEYS, at + 1)) {
                // a half is a key as it stands: no prefix is read
                add(RowNames.PARTS, new Name(Name.Kind.KEY, Texts.trim(pair.substring(0, at))));
                add(RowNames.PARTS, new Name(Name.Kind.KEY, Texts.trim(pair.substring(at + BETWEEN_KEYS.length()))));
            }
        }
        for (RowFact.ManifestInstance entry : manifest.instances()) {
            template("instance_requirements", values.ofText(entry.position().key()));
            entry.world()
                    .ifPresent(world -> add(
                            "instance_requirements", ReferenceForm.WORLD, world.raw(), List.of(EdgeKind.SET_IN), ""));
        }
    }

    private static String columnOf(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return path.substring(0, end);
    }

    private void template(String column, long raw) {
        add(column, ReferenceForm.MANIFEST_TEMPLATE, raw, List.of(), "");
    }

    private void add(String column, Name name) {
        named.add(new RowNames.Named(name, column, List.of(), ""));
    }

    private void add(String column, @Nullable ReferenceForm form, long raw, List<EdgeKind> kinds, String role) {
        if (form != null && raw != RawValues.NONE) {
            for (Name name : PossibleNames.of(form, values, raw)) {
                named.add(new RowNames.Named(name, column, kinds, role));
            }
        }
    }
}
