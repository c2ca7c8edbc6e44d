package io.charactergraph.source;

import io.charactergraph.internal.OneLine;
import io.charactergraph.internal.Texts;
import io.charactergraph.model.Arc;
import io.charactergraph.model.CharacterInstance;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.Scene;
import io.charactergraph.model.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The one thing for which a graph is loaded, in place of the whole studio: a character, a scene, an arc or a world. A value.
 *
 * <p>Questions about that thing answer as on the graph of the whole studio, under every filter. A question that needs more is a
 * {@link io.charactergraph.model.ScopeException}. A graph for a character answers about its template, the instances of the
 * template and the NPCs that they play. The graph shows only what these answers consist of.
 *
 * <pre>{@code
 * LoadOptions options = LoadOptions.standard().withScope(LoadScope.character("ophelia"));
 * CharacterGraph ophelia = CharacterGraph.load(options, studio);
 * }</pre>
 *
 * @since 0.1
 */
public final class LoadScope {

    private final String name;
    private final List<CharacterRef> characters;
    private final Optional<NodeId> node;
    private final Set<World.Id> castIn;

    private LoadScope(String name, List<CharacterRef> characters, Optional<NodeId> node, Set<World.Id> castIn) {
        this.name = name;
        this.characters = List.copyOf(characters);
        this.node = node;
        this.castIn = Collections.unmodifiableSet(new TreeSet<>(castIn));
    }

    /**
     * Returns the scope of a character: of a template, or of an instance with its template.
     *
     * @param character the key of a template, the UUID of a template or an instance, or an id in wire form
     * @throws IllegalArgumentException if the text is blank, or {@code instance:} is not followed by a UUID
     */
    public static LoadScope character(String character) {
        CharacterRef ref = CharacterRef.parse(character);
        List<CharacterRef> refs = new ArrayList<>(List.of(ref));
        if (ref instanceof CharacterTemplate.Id template && Texts.isUuid(Texts.trim(character))) {
            refs.add(new CharacterInstance.Id(template.uuid()));
        }
        return new LoadScope("character " + Texts.trim(character), refs, Optional.empty(), Set.of());
    }

    /** Returns the scope of a character, as {@link #character(String)}. */
    public static LoadScope character(CharacterRef character) {
        return new LoadScope(character.toString(), List.of(character), Optional.empty(), Set.of());
    }

    /** Returns the scope of a scene of the game. */
    public static LoadScope scene(int number) {
        return scene(Scene.game(number));
    }

    /** Returns the scope of a scene of the game or of generated content. */
    public static LoadScope scene(Scene.Id scene) {
        return of(scene);
    }

    /** Returns the scope of an arc or quest: its scenes with their views, and what is part of it itself. */
    public static LoadScope arc(String name) {
        return of(Arc.id(name));
    }

    /** Returns the scope of a world: its instances, and its scenes with their castings there. */
    public static LoadScope world(int number) {
        return of(World.id(number));
    }

    private static LoadScope of(NodeId node) {
        return new LoadScope(node.toString(), List.of(), Optional.of(node), Set.of());
    }

    /**
     * Returns the scope of the same scene with further worlds in which it is cast. A world in which something is bound to a role
     * of the scene, or a player of one lives, belongs to the scope of the scene anyway.
     *
     * @throws IllegalArgumentException if this is not the scope of a scene
     */
    public LoadScope castIn(int... worlds) {
        if (node.filter(Scene.Id.class::isInstance).isEmpty()) {
            throw new IllegalArgumentException(
                    "worlds: only a scene is cast in worlds, and this is the scope of " + this + "; leave them out");
        }
        Set<World.Id> all = new LinkedHashSet<>(castIn);
        for (int world : worlds) {
            all.add(World.id(world));
        }
        return new LoadScope(name, characters, node, all);
    }

    /** Returns the references of the character, the first of which that exists is meant; none when it is no character. */
    public List<CharacterRef> characters() {
        return characters;
    }

    /** Returns the scene, arc or world; empty when it is a character. */
    public Optional<NodeId> node() {
        return node;
    }

    /** Returns the further worlds in which the scene is cast, in order. */
    public Set<World.Id> castIn() {
        return castIn;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LoadScope scope
                && name.equals(scope.name)
                && characters.equals(scope.characters)
                && node.equals(scope.node)
                && castIn.equals(scope.castIn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, characters, node, castIn);
    }

    /** Returns what the graph is loaded for, such as {@code character ophelia} or {@code scene:game:46}. */
    @Override
    public String toString() {
        return OneLine.of(name);
    }
}
