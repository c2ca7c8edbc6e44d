package io.charactergraph.source.scope;

import static io.charactergraph.schema.StudioTable.CHARACTER_INSTANCES;
import static io.charactergraph.schema.StudioTable.GAME_SCENES;
import static io.charactergraph.schema.StudioTable.GAME_SCENE_NODES;
import static io.charactergraph.schema.StudioTable.GAME_WORLDS;
import static io.charactergraph.schema.StudioTable.SCENE_CHARACTER_MANIFESTS;

import io.charactergraph.model.EdgeKind;
import io.charactergraph.source.scope.Name.Kind;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Which scenes a part of a character can open: a part is a role that a world binds to the character. The scene must have the role and be
 * in that world, or in none. That follows from the rows of the scenes with the role, of the instances of the world and of the scenes in
 * no world; what else belongs to a scene is needed only when it is one of them.
 */
final class PartRules {

    private static final char BETWEEN = ':';

    private final Name part;
    private final Name world;
    private final Name role;
    private final Rules.Step step;

    PartRules(Name part, Rules.Step step) {
        int at = part.text().indexOf(BETWEEN);
        this.part = part;
        this.world = new Name(Kind.WORLD, part.text().substring(0, Math.max(at, 0)));
        this.role = new Name(Kind.ROLE, part.text().substring(at + 1));
        this.step = step;
    }

    /** Begins with a role that the row of a world binds to the character. */
    static void begin(RowNames world, String role, Rules.Step step) {
        for (Name own : world.own()) {
            step.need(new Name(Kind.PART, own.text() + BETWEEN + role), Need.PART);
        }
    }

    /** Takes the steps: a stage of a part is followed when the rows that the stages before it want are there. */
    void follow(Need need) {
        switch (need) {
            case PART -> {
                step.need(world, Need.HOSTS_PART);
                step.rows(GAME_SCENES, Wanted.ANY_COLUMN, role, scene -> worlds(scene));
                step.rows(
                        SCENE_CHARACTER_MANIFESTS,
                        Wanted.ANY_COLUMN,
                        role,
                        manifest -> scenesOf(manifest).forEach(scene -> step.need(scene, Need.ROW)));
                step.need(part, Need.PART_IN_MANIFESTS);
            }
            case PART_IN_MANIFESTS -> {
                scenes(this::worlds);
                step.need(part, Need.PART_IN_NO_WORLD);
            }
            case PART_IN_NO_WORLD -> {
                scenes(scene -> {
                    if (!isInSomeWorld(scene)) {
                        scene.own().forEach(own -> step.need(own, Need.LOCATED));
                    }
                });
                step.need(part, Need.PART_WITH_NODES);
            }
            case PART_WITH_NODES -> step.need(part, Need.PART_WITH_INSTANCES);
            case PART_WITH_INSTANCES -> step.need(part, Need.PART_OPEN);
            case PART_OPEN ->
                scenes(scene -> {
                    if (isInWorld(scene) || !isInSomeWorld(scene) && !hasInstanceInSomeWorld(scene)) {
                        scene.own().forEach(own -> step.need(own, Need.OPEN_TO_CHARACTER));
                    }
                });
            default -> throw new IllegalStateException(need + " is not of a part");
        }
    }

    private void worlds(RowNames scene) {
        scene.named().stream()
                .filter(named -> named.name().kind() == Kind.WORLD)
                .forEach(named -> step.need(named.name(), Need.ROW));
    }

    private static List<Name> scenesOf(RowNames manifest) {
        return manifest.named().stream()
                .map(RowNames.Named::name)
                .filter(name -> name.kind() == Kind.GAME_SCENE)
                .toList();
    }

    /** The rows of the scenes with the role that are there. */
    private void scenes(Consumer<RowNames> found) {
        Set<RowNames> scenes = new LinkedHashSet<>();
        step.rows(GAME_SCENES, Wanted.ANY_COLUMN, role, scenes::add);
        step.rows(
                SCENE_CHARACTER_MANIFESTS,
                Wanted.ANY_COLUMN,
                role,
                manifest ->
                        scenesOf(manifest).forEach(scene -> step.rows(GAME_SCENES, Wanted.ITSELF, scene, scenes::add)));
        scenes.forEach(found);
    }

    /** Whether the row itself sets the scene in a world that is there. */
    private boolean isInSomeWorld(RowNames scene) {
        return any(
                scene,
                named -> named.name().kind() == Kind.WORLD
                        && named.kinds().contains(EdgeKind.SET_IN)
                        && isThere(named.name()));
    }

    /** Whether an instance that appears in the scene, and can be nothing else, lives in a world that is there. */
    private boolean hasInstanceInSomeWorld(RowNames scene) {
        return anyOfScene(
                scene,
                (row, named) -> named.name().kind() == Kind.INSTANCE
                        && named.kinds().contains(EdgeKind.APPEARS_IN)
                        && !hasOtherReading(row, named.name())
                        && worldsOf(named.name()).stream().anyMatch(this::isThere));
    }

    private static boolean hasOtherReading(RowNames row, Name instance) {
        return any(
                row,
                named -> named.name().kind() != Kind.INSTANCE
                        && named.name().kind().isCharacter()
                        && named.name().text().equalsIgnoreCase(instance.text()));
    }

    /** Whether the scene may be in the world: it, a manifest or an instance that it may name says so. */
    private boolean isInWorld(RowNames scene) {
        return anyOfScene(
                scene,
                (row, named) -> named.name().equals(world)
                        || named.name().kind() == Kind.INSTANCE
                                && worldsOf(named.name()).contains(world));
    }

    private Set<Name> worldsOf(Name instance) {
        Set<Name> worlds = new HashSet<>();
        step.rows(
                CHARACTER_INSTANCES,
                Wanted.ITSELF,
                instance,
                row -> row.named().stream()
                        .map(RowNames.Named::name)
                        .filter(name -> name.kind() == Kind.WORLD)
                        .forEach(worlds::add));
        return worlds;
    }

    private boolean isThere(Name one) {
        boolean[] there = new boolean[1];
        step.rows(GAME_WORLDS, Wanted.ITSELF, one, row -> there[0] = true);
        return there[0];
    }

    private boolean anyOfScene(RowNames scene, BiPredicate<RowNames, RowNames.Named> test) {
        boolean[] found = {any(scene, named -> test.test(scene, named))};
        Consumer<RowNames> look = row -> found[0] |= any(row, named -> test.test(row, named));
        for (Name own : scene.own()) {
            step.rows(GAME_SCENE_NODES, "scene_id", own, look);
            step.rows(SCENE_CHARACTER_MANIFESTS, "scene_id", own, look);
        }
        return found[0];
    }

    private static boolean any(RowNames row, Predicate<RowNames.Named> test) {
        return row.named().stream().anyMatch(test);
    }
}
