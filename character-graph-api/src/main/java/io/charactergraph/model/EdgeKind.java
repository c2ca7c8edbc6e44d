package io.charactergraph.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of edges: the whole table of the spec, with the kinds of nodes that an edge may join and the places where its
 * evidence may stand.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are unmodifiable; enum sets keep the order
public enum EdgeKind {
    /** An instance was made from the template. */
    INSTANTIATES(
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE),
            EnumSet.of(NodeKind.CHARACTER_INSTANCE),
            EnumSet.of(EvidenceSource.INSTANCE_ROW)),
    /** The instance belongs to the world. */
    LIVES_IN(
            EnumSet.of(NodeKind.CHARACTER_INSTANCE),
            EnumSet.of(NodeKind.WORLD),
            EnumSet.of(EvidenceSource.INSTANCE_ROW)),
    /** The instance is played by the NPC. Carries an {@link EdgeDetail.NpcLink}. */
    SYNCS_WITH(
            EnumSet.of(NodeKind.CHARACTER_INSTANCE),
            EnumSet.of(NodeKind.GAME_NPC),
            EnumSet.of(EvidenceSource.NPC_LINK)),
    /** The template's own, deprecated NPC column. */
    LEGACY_NPC(
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE),
            EnumSet.of(NodeKind.GAME_NPC),
            EnumSet.of(EvidenceSource.TEMPLATE_LEGACY_NPC)),
    /** The template came after the other version. */
    EVOLVED_FROM(
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE),
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE),
            EnumSet.of(EvidenceSource.TEMPLATE_VERSION)),
    /** What the first feels toward the second. Carries an {@link EdgeDetail.Relationship}. */
    REFERENCES(
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE),
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE),
            EnumSet.of(EvidenceSource.RELATIONSHIP)),
    /** Can do the action. Carries an {@link EdgeDetail.Capability}. */
    HAS_CAPABILITY(
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE),
            EnumSet.of(NodeKind.ACTION_BLOCK),
            EnumSet.of(EvidenceSource.CAPABILITY)),
    /** The scene declares the role. */
    HAS_ROLE(
            EnumSet.of(NodeKind.SCENE),
            EnumSet.of(NodeKind.SCENE_ROLE),
            EnumSet.of(EvidenceSource.MANIFEST_ROLES, EvidenceSource.SCENE_META_ROLES, EvidenceSource.SCENE_META_CAST)),
    /** Plays the role. Carries an {@link EdgeDetail.Filling}. */
    FILLS_ROLE(
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE, NodeKind.GAME_NPC),
            EnumSet.of(NodeKind.SCENE_ROLE),
            EnumSet.of(EvidenceSource.MANIFEST_ROLES, EvidenceSource.SCENE_META_ROLES, EvidenceSource.SCENE_META_CAST)),
    /** The scene cannot be made without the character. */
    REQUIRES_CHARACTER(
            EnumSet.of(NodeKind.SCENE),
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE),
            EnumSet.of(EvidenceSource.MANIFEST_REQUIRED)),
    /** Takes part in the scene. */
    APPEARS_IN(
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE, NodeKind.GAME_NPC),
            EnumSet.of(NodeKind.SCENE),
            EnumSet.of(
                    EvidenceSource.SCENE_META_TAG,
                    EvidenceSource.CONTENT_SCENE_TAG,
                    EvidenceSource.MANIFEST_REQUIRED,
                    EvidenceSource.MANIFEST_OPTIONAL,
                    EvidenceSource.MANIFEST_ROLES,
                    EvidenceSource.SCENE_META_ROLES,
                    EvidenceSource.SCENE_META_CAST,
                    EvidenceSource.SCENE_NODE_REFS,
                    EvidenceSource.SCENE_META_NPC,
                    EvidenceSource.SCENE_NODE_NPC,
                    EvidenceSource.USAGE_ROW)),
    /** In the world, plays the role whatever the scene. Carries an {@link EdgeDetail.Casting}. */
    CASTS(
            EnumSet.of(NodeKind.WORLD),
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE, NodeKind.GAME_NPC),
            EnumSet.of(EvidenceSource.WORLD_BINDING, EvidenceSource.WORLD_NPC_ROLES)),
    /** The scene belongs to the world. */
    SET_IN(
            EnumSet.of(NodeKind.SCENE),
            EnumSet.of(NodeKind.WORLD),
            EnumSet.of(EvidenceSource.SCENE_META_WORLD, EvidenceSource.MANIFEST_INSTANCE_REQUIREMENT)),
    /** Belongs to the arc. */
    PART_OF_ARC(
            EnumSet.of(NodeKind.SCENE, NodeKind.ASSET, NodeKind.GENERATION),
            EnumSet.of(NodeKind.ARC),
            EnumSet.of(
                    EvidenceSource.SCENE_META_ARC,
                    EvidenceSource.SCENE_META_TAG,
                    EvidenceSource.ASSET_TAG,
                    EvidenceSource.CONTENT_SCENE_TAG,
                    EvidenceSource.GENERATION_PARAMS)),
    /** The scene shows the asset. */
    CONTAINS_ASSET(
            EnumSet.of(NodeKind.SCENE),
            EnumSet.of(NodeKind.ASSET),
            EnumSet.of(
                    EvidenceSource.SCENE_NODE_ASSET,
                    EvidenceSource.SCENE_NODE_SEGMENT,
                    EvidenceSource.CONTENT_SCENE_ASSET,
                    EvidenceSource.ASSET_LINKAGE,
                    EvidenceSource.ASSET_TAG)),
    /** The asset shows the character. */
    DEPICTS(
            EnumSet.of(NodeKind.ASSET),
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE),
            EnumSet.of(EvidenceSource.ASSET_LINKAGE, EvidenceSource.ASSET_TAG, EvidenceSource.USAGE_ROW)),
    /** The NPC looks so. Carries an {@link EdgeDetail.Expression}. */
    EXPRESSES_AS(
            EnumSet.of(NodeKind.GAME_NPC),
            EnumSet.of(NodeKind.ASSET),
            EnumSet.of(EvidenceSource.NPC_EXPRESSION, EvidenceSource.NPC_IDENTITY)),
    /** The job made the asset. */
    GENERATED_BY(
            EnumSet.of(NodeKind.ASSET),
            EnumSet.of(NodeKind.GENERATION),
            EnumSet.of(EvidenceSource.ASSET_SOURCE_GENERATION, EvidenceSource.GENERATION_ASSET)),
    /** Made from the parent of the same kind. Carries an {@link EdgeDetail.Derivation}. */
    DERIVED_FROM(
            EnumSet.of(NodeKind.ASSET, NodeKind.GENERATION),
            EnumSet.of(NodeKind.ASSET, NodeKind.GENERATION),
            EnumSet.of(EvidenceSource.ASSET_LINEAGE, EvidenceSource.GENERATION_PARENT)),
    /** The job is about the character. */
    INVOLVES_CHARACTER(
            EnumSet.of(NodeKind.GENERATION),
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE, NodeKind.GAME_NPC),
            EnumSet.of(
                    EvidenceSource.GENERATION_REFS,
                    EvidenceSource.GENERATION_VARIABLES,
                    EvidenceSource.GENERATION_PARAMS,
                    EvidenceSource.USAGE_ROW)),
    /** The job was run for the scene. */
    CREATED_FOR(
            EnumSet.of(NodeKind.GENERATION), EnumSet.of(NodeKind.SCENE), EnumSet.of(EvidenceSource.GENERATION_PARAMS)),
    /** The job starts from it. Carries an {@link EdgeDetail.Input}. */
    USES_INPUT(
            EnumSet.of(NodeKind.GENERATION),
            EnumSet.of(NodeKind.ASSET, NodeKind.SCENE),
            EnumSet.of(EvidenceSource.GENERATION_INPUT, EvidenceSource.GENERATION_PARAMS)),
    /** The job uses the prompt. */
    USES_PROMPT(
            EnumSet.of(NodeKind.GENERATION),
            EnumSet.of(NodeKind.PROMPT_VERSION),
            EnumSet.of(EvidenceSource.GENERATION_PROMPT_COLUMN, EvidenceSource.GENERATION_PROMPT_CONFIG)),
    /** The prompt or action block names the character. */
    USES_CHARACTER(
            EnumSet.of(NodeKind.PROMPT_VERSION, NodeKind.ACTION_BLOCK),
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE),
            EnumSet.of(EvidenceSource.USAGE_ROW, EvidenceSource.PROMPT_TEXT)),
    /** An edge of a kind that a user's own source brings, between any two nodes. Carries an {@link EdgeDetail.Extension}. */
    EXTENSION(EnumSet.allOf(NodeKind.class), EnumSet.allOf(NodeKind.class), EnumSet.of(EvidenceSource.EXTENSION));

    private static final EdgeKind[] VALUES = values();

    private final Set<NodeKind> from;
    private final Set<NodeKind> to;
    private final Set<EvidenceSource> sources;
    private final String wireType;

    EdgeKind(EnumSet<NodeKind> from, EnumSet<NodeKind> to, EnumSet<EvidenceSource> sources) {
        this.from = Collections.unmodifiableSet(from);
        this.to = Collections.unmodifiableSet(to);
        this.sources = Collections.unmodifiableSet(sources);
        this.wireType = name().toLowerCase(Locale.ROOT);
    }

    /** The {@code type} on the wire; an {@link #EXTENSION} has one of its own, {@link GraphEdge#wireType()}. */
    public String wireType() {
        return wireType;
    }

    /** The kinds of nodes that such an edge may start from, in order. */
    public Set<NodeKind> from() {
        return from;
    }

    /** The kinds of nodes that such an edge may lead to, in order. */
    public Set<NodeKind> to() {
        return to;
    }

    /** The places where the evidence of such an edge may stand, in order. */
    public Set<EvidenceSource> sources() {
        return sources;
    }

    /** Whether an edge of this kind may join nodes of those kinds; {@code derived_from} joins only like to like. */
    public boolean joins(NodeKind fromKind, NodeKind toKind) {
        return from.contains(fromKind) && to.contains(toKind) && (this != DERIVED_FROM || fromKind == toKind);
    }

    /** The built-in kind with that wire type, if there is one. */
    public static Optional<EdgeKind> findByWireType(String wireType) {
        for (EdgeKind kind : VALUES) {
            if (kind != EXTENSION && kind.wireType.equals(wireType)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
