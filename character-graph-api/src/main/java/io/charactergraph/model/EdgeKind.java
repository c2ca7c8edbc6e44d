package io.charactergraph.model;

import io.charactergraph.schema.Place;
import io.charactergraph.schema.PlaceEdge;
import io.charactergraph.schema.Schema;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of edges, with the kinds of nodes that an edge may join. Where the evidence of a kind may stand comes from
 * {@link Schema#standard()}.
 *
 * @since 0.1
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are unmodifiable; enum sets keep the order
public enum EdgeKind {
    /** An instance was made from the template. */
    INSTANTIATES(EnumSet.of(NodeKind.CHARACTER_TEMPLATE), EnumSet.of(NodeKind.CHARACTER_INSTANCE)),
    /** The instance belongs to the world. */
    LIVES_IN(EnumSet.of(NodeKind.CHARACTER_INSTANCE), EnumSet.of(NodeKind.WORLD)),
    /** The instance is played by the NPC. Carries an {@link EdgeDetail.NpcLink}. */
    SYNCS_WITH(EnumSet.of(NodeKind.CHARACTER_INSTANCE), EnumSet.of(NodeKind.GAME_NPC)),
    /** The template's own, deprecated NPC column. */
    LEGACY_NPC(EnumSet.of(NodeKind.CHARACTER_TEMPLATE), EnumSet.of(NodeKind.GAME_NPC)),
    /** The template came after the other version. */
    EVOLVED_FROM(EnumSet.of(NodeKind.CHARACTER_TEMPLATE), EnumSet.of(NodeKind.CHARACTER_TEMPLATE)),
    /** What the first feels toward the second. Carries an {@link EdgeDetail.Relationship}. */
    REFERENCES(EnumSet.of(NodeKind.CHARACTER_TEMPLATE), EnumSet.of(NodeKind.CHARACTER_TEMPLATE)),
    /** Can do the action. Carries an {@link EdgeDetail.Capability}. */
    HAS_CAPABILITY(
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE), EnumSet.of(NodeKind.ACTION_BLOCK)),
    /** The scene declares the role. */
    HAS_ROLE(EnumSet.of(NodeKind.SCENE), EnumSet.of(NodeKind.SCENE_ROLE)),
    /** Plays the role. Carries an {@link EdgeDetail.Filling}. */
    FILLS_ROLE(
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE, NodeKind.GAME_NPC),
            EnumSet.of(NodeKind.SCENE_ROLE)),
    /** The scene cannot be made without the character. */
    REQUIRES_CHARACTER(EnumSet.of(NodeKind.SCENE), EnumSet.of(NodeKind.CHARACTER_TEMPLATE)),
    /** Takes part in the scene. */
    APPEARS_IN(
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE, NodeKind.GAME_NPC),
            EnumSet.of(NodeKind.SCENE)),
    /** In the world, plays the role whatever the scene. Carries an {@link EdgeDetail.Casting}. */
    CASTS(
            EnumSet.of(NodeKind.WORLD),
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE, NodeKind.GAME_NPC)),
    /** The scene belongs to the world. */
    SET_IN(EnumSet.of(NodeKind.SCENE), EnumSet.of(NodeKind.WORLD)),
    /** Belongs to the arc. */
    PART_OF_ARC(EnumSet.of(NodeKind.SCENE, NodeKind.ASSET, NodeKind.GENERATION), EnumSet.of(NodeKind.ARC)),
    /** The scene shows the asset. */
    CONTAINS_ASSET(EnumSet.of(NodeKind.SCENE), EnumSet.of(NodeKind.ASSET)),
    /** The asset shows the character. */
    DEPICTS(EnumSet.of(NodeKind.ASSET), EnumSet.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE)),
    /** The NPC looks so. Carries an {@link EdgeDetail.Expression}. */
    EXPRESSES_AS(EnumSet.of(NodeKind.GAME_NPC), EnumSet.of(NodeKind.ASSET)),
    /** The job made the asset. */
    GENERATED_BY(EnumSet.of(NodeKind.ASSET), EnumSet.of(NodeKind.GENERATION)),
    /** Made from the parent of the same kind. Carries an {@link EdgeDetail.Derivation}. */
    DERIVED_FROM(EnumSet.of(NodeKind.ASSET, NodeKind.GENERATION), EnumSet.of(NodeKind.ASSET, NodeKind.GENERATION)),
    /** The job is about the character. */
    INVOLVES_CHARACTER(
            EnumSet.of(NodeKind.GENERATION),
            EnumSet.of(NodeKind.CHARACTER_TEMPLATE, NodeKind.CHARACTER_INSTANCE, NodeKind.GAME_NPC)),
    /** The job was run for the scene. */
    CREATED_FOR(EnumSet.of(NodeKind.GENERATION), EnumSet.of(NodeKind.SCENE)),
    /** The job starts from it. Carries an {@link EdgeDetail.Input}. */
    USES_INPUT(EnumSet.of(NodeKind.GENERATION), EnumSet.of(NodeKind.ASSET, NodeKind.SCENE)),
    /** The job uses the prompt. */
    USES_PROMPT(EnumSet.of(NodeKind.GENERATION), EnumSet.of(NodeKind.PROMPT_VERSION)),
    /** The prompt or action block names the character. */
    USES_CHARACTER(EnumSet.of(NodeKind.PROMPT_VERSION, NodeKind.ACTION_BLOCK), EnumSet.of(NodeKind.CHARACTER_TEMPLATE)),
    /** An edge of a kind that a user's own source brings, between any two nodes. Carries an {@link EdgeDetail.Extension}. */
    EXTENSION(EnumSet.allOf(NodeKind.class), EnumSet.allOf(NodeKind.class));

    private static final EdgeKind[] VALUES = values();

    private final Set<NodeKind> from;
    private final Set<NodeKind> to;
    private final Set<EvidenceSource> sources;
    private final String wireType;

    EdgeKind(EnumSet<NodeKind> from, EnumSet<NodeKind> to) {
        this.from = Collections.unmodifiableSet(from);
        this.to = Collections.unmodifiableSet(to);
        this.wireType = name().toLowerCase(Locale.ROOT);
        this.sources = Collections.unmodifiableSet(sources(wireType));
    }

    /** The sources of the places that make such edges. */
    private static EnumSet<EvidenceSource> sources(String wireType) {
        EnumSet<EvidenceSource> sources = EnumSet.noneOf(EvidenceSource.class);
        for (Place place : Schema.standard().places()) {
            for (PlaceEdge edge : place.edges()) {
                if (edge.kind().equals(wireType)) {
                    sources.add(EvidenceSource.valueOf(edge.source()));
                }
            }
        }
        if (sources.isEmpty()) {
            sources.add(EvidenceSource.EXTENSION);
        }
        return sources;
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
