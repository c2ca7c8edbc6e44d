package io.charactergraph.jdbc.remedies;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.Finding;
import io.charactergraph.graph.TypedGraph;
import io.charactergraph.jdbc.linking.CharacterOfNpc;
import io.charactergraph.jdbc.linking.LinkPlaces;
import io.charactergraph.jdbc.linking.LinkTarget;
import io.charactergraph.jdbc.linking.ReferenceArrays;
import io.charactergraph.jdbc.linking.RowEdit;
import io.charactergraph.model.Asset;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.model.GameNpc;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeId;
import io.charactergraph.schema.StudioTable;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * {@code asset-without-character} and {@code generation-without-character}: adds the characters that provenance proves.
 *
 * <p>A generation is about the characters that its assets show; else the characters of its parent generation or of its input
 * assets; else the characters that its prompt names. An asset shows the only character whose NPC has it as an expression; else
 * the only one that its generations are about by the same proofs; else the only one that all its source assets show.
 */
final class ProvenanceRemedy implements Remedy {

    private final CharacterGraph graph;
    private final TypedGraph typed;

    ProvenanceRemedy(CharacterGraph graph) {
        this.graph = graph;
        this.typed = graph.typed();
    }

    @Override
    public void resolve(Finding finding, PlanDraft draft) {
        NodeId id = finding.primary().orElseThrow(() -> new NoRemedyException("it is about nothing"));
        if (id instanceof Asset.Id asset) {
            asset(asset, draft);
        } else if (id instanceof Generation.Id generation) {
            generation(generation, draft);
        } else {
            throw new NoRemedyException("it is neither an asset nor a generation");
        }
    }

    private void asset(Asset.Id asset, PlanDraft draft) {
        SortedSet<NodeId> proven = ofAsset(asset, draft);
        if (proven.size() != 1) {
            throw new NoRemedyException(
                    proven.isEmpty() ? "nothing proves which character it shows" : "it may be any of " + proven);
        }
        NodeId character = proven.first();
        RowEdit metadata = draft.json(StudioTable.ASSETS, Integer.toString(asset.number()), LinkPlaces.ASSET_COLUMN);
        metadata.set(
                character instanceof CharacterInstance.Id ? LinkPlaces.ASSET_INSTANCE : LinkPlaces.ASSET_TEMPLATE,
                LinkTarget.of(graph, character).linkageJson());
        draft.links(asset, character);
    }

    private void generation(Generation.Id generation, PlanDraft draft) {
        SortedSet<NodeId> proven = ofGeneration(generation, draft);
        if (proven.isEmpty()) {
            throw new NoRemedyException("nothing proves which characters it is about");
        }
        RowEdit params = draft.json(StudioTable.GENERATIONS, Integer.toString(generation.number()), "canonical_params");
        for (NodeId character : proven) {
            ReferenceArrays.add(params, LinkPlaces.GENERATION_CHARACTERS, LinkTarget.of(graph, character));
            draft.links(generation, character);
        }
    }

    private SortedSet<NodeId> ofGeneration(Generation.Id generation, PlanDraft draft) {
        return first(
                () -> characters(starts(generation, EdgeKind.GENERATED_BY)
                        .flatMap(asset -> ends(draft, asset, EdgeKind.DEPICTS))),
                () -> characters(Stream.concat(
                        ends(draft, generation, EdgeKind.DERIVED_FROM)
                                .flatMap(parent -> ends(draft, parent, EdgeKind.INVOLVES_CHARACTER)),
                        ends(draft, generation, EdgeKind.USES_INPUT)
                                .flatMap(input -> ends(draft, input, EdgeKind.DEPICTS)))),
                () -> characters(ends(draft, generation, EdgeKind.USES_PROMPT)
                        .flatMap(prompt -> ends(draft, prompt, EdgeKind.USES_CHARACTER))));
    }

    private SortedSet<NodeId> ofAsset(Asset.Id asset, PlanDraft draft) {
        return first(
                () -> characters(starts(asset, EdgeKind.EXPRESSES_AS)),
                () -> {
                    SortedSet<NodeId> all = new TreeSet<>();
                    ends(draft, asset, EdgeKind.GENERATED_BY).forEach(generation -> {
                        SortedSet<NodeId> involved = characters(ends(draft, generation, EdgeKind.INVOLVES_CHARACTER));
                        all.addAll(involved.isEmpty() ? ofGeneration((Generation.Id) generation, draft) : involved);
                    });
                    return all;
                },
                () -> characters(ends(draft, asset, EdgeKind.DERIVED_FROM)
                        .flatMap(parent -> ends(draft, parent, EdgeKind.DEPICTS))));
    }

    /** The ends of edges, and of those that the plan adds. */
    private Stream<NodeId> ends(PlanDraft draft, NodeId id, EdgeKind kind) {
        Stream<NodeId> there = typed.outEdges(id, kind).stream().map(GraphEdge::to);
        return kind == EdgeKind.DEPICTS || kind == EdgeKind.INVOLVES_CHARACTER
                ? Stream.concat(there, draft.linked(id))
                : there;
    }

    private Stream<NodeId> starts(NodeId id, EdgeKind kind) {
        return typed.inEdges(id, kind).stream().map(GraphEdge::from);
    }

    /** Returns the nodes as characters, NPCs as the characters that they stand for. An inactive one, or an NPC without a character, proves nothing. */
    private SortedSet<NodeId> characters(Stream<NodeId> ids) {
        SortedSet<NodeId> characters = new TreeSet<>();
        for (NodeId id : ids.distinct().toList()) {
            Optional<NodeId> character =
                    id instanceof GameNpc.Id npc ? CharacterOfNpc.find(graph, npc, Optional.empty()) : Optional.of(id);
            if (character.filter(this::isActive).isEmpty()) {
                throw new NoRemedyException(id + " is inactive, or stands for no one character");
            }
            characters.add(character.orElseThrow());
        }
        return withoutTemplatesOfInstances(characters);
    }

    /** An instance beside its template is one character. */
    private SortedSet<NodeId> withoutTemplatesOfInstances(SortedSet<NodeId> characters) {
        SortedSet<NodeId> left = new TreeSet<>(characters);
        characters.stream()
                .filter(CharacterInstance.Id.class::isInstance)
                .forEach(instance -> left.remove(TemplateIdentity.of(graph, instance)));
        return left;
    }

    private boolean isActive(NodeId id) {
        return graph.require(id) instanceof CharacterTemplate template
                ? template.active()
                : CharacterOfNpc.isActive(graph, (CharacterInstance) graph.require(id));
    }

    @SafeVarargs
    private static SortedSet<NodeId> first(Supplier<SortedSet<NodeId>>... proofs) {
        for (Supplier<SortedSet<NodeId>> proof : proofs) {
            SortedSet<NodeId> proven = proof.get();
            if (!proven.isEmpty()) {
                return proven;
            }
        }
        return new TreeSet<>();
    }
}
