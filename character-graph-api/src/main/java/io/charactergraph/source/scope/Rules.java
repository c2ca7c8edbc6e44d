package io.charactergraph.source.scope;

import static io.charactergraph.schema.StudioTable.ACTION_BLOCKS;
import static io.charactergraph.schema.StudioTable.ASSETS;
import static io.charactergraph.schema.StudioTable.ASSET_LINEAGE;
import static io.charactergraph.schema.StudioTable.CHARACTERS;
import static io.charactergraph.schema.StudioTable.CHARACTER_CAPABILITIES;
import static io.charactergraph.schema.StudioTable.CHARACTER_INSTANCES;
import static io.charactergraph.schema.StudioTable.CHARACTER_NPC_LINKS;
import static io.charactergraph.schema.StudioTable.CHARACTER_RELATIONSHIPS;
import static io.charactergraph.schema.StudioTable.CHARACTER_USAGE;
import static io.charactergraph.schema.StudioTable.GAME_SCENES;
import static io.charactergraph.schema.StudioTable.GAME_SCENE_NODES;
import static io.charactergraph.schema.StudioTable.GAME_WORLDS;
import static io.charactergraph.schema.StudioTable.GENERATIONS;
import static io.charactergraph.schema.StudioTable.NPC_EXPRESSIONS;
import static io.charactergraph.schema.StudioTable.PROMPT_FAMILIES;
import static io.charactergraph.schema.StudioTable.PROMPT_VERSIONS;
import static io.charactergraph.schema.StudioTable.SCENES;
import static io.charactergraph.schema.StudioTable.SCENE_ASSETS;
import static io.charactergraph.schema.StudioTable.SCENE_CHARACTER_MANIFESTS;
import static io.charactergraph.source.scope.Wanted.ANY_COLUMN;
import static io.charactergraph.source.scope.Wanted.ITSELF;

import io.charactergraph.internal.Texts;
import io.charactergraph.model.EdgeKind;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.json.WholeNumbers;
import io.charactergraph.source.scope.Name.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What follows from a need: which rows are wanted, and what they name is then needed in turn. A need of a kind of thing never leads back
 * to the same need of the same kind, whatever the rows are. So the steps from the thing to the last row are at most {@link
 * ScopeClosure#MOST_ROUNDS}, which a test finds by following the needs.
 */
final class Rules {

    private static final List<StudioTable> EVIDENCE = List.of(GAME_SCENES, SCENES, ASSETS);
    private static final Set<Kind> PLAYERS = EnumSet.of(Kind.TEMPLATE, Kind.KEY, Kind.INSTANCE, Kind.NPC);

    private final Name name;
    private final Step step;

    private Rules(Name name, Step step) {
        this.name = name;
        this.step = step;
    }

    /** Takes the steps from a need for something. */
    static void follow(Name name, Need need, Step step) {
        new Rules(name, step).follow(need);
    }

    /** Where a step leads. */
    interface Step {

        /** Looks at rows that are, or name, something; in a first round they are only wanted, in a second one there. */
        void rows(StudioTable table, String column, Name name, Consumer<RowNames> found);

        /** The same of a few of the rows that name something, and of those that are there anyway. */
        void fewRows(StudioTable table, Name name, Consumer<RowNames> found);

        /** Whether every rating ceiling shows the row, whatever other rows say. */
        boolean isAlwaysShown(RowNames row);

        /** Needs something. */
        void need(Name name, Need need);

        /** Shows something: its edges to everything else that is shown are needed. */
        void shown(Name name);
    }

    /** Tables whose rows connect two things, and are needed when both are shown: the columns of the one, and of the other. */
    static final Map<StudioTable, List<List<String>>> BETWEEN = Map.of(
            CHARACTER_RELATIONSHIPS,
            List.of(List.of("character_a_id"), List.of("character_b_id")),
            CHARACTER_CAPABILITIES,
            List.of(List.of("character_id", "character_instance_id"), List.of("action_blocks")),
            CHARACTER_USAGE,
            List.of(
                    List.of("character_id"),
                    List.of("prompt_version_id", "action_block_id", "action_block_key", "template_reference")));

    /** Follows a row between two things that are shown. */
    static void followBetween(RowNames row, Step step) {
        for (RowNames.Named named : row.named()) {
            if (named.name().kind().table().isPresent()) {
                step.need(named.name(), Need.ROW);
            }
        }
    }

    private void follow(Need need) {
        switch (need) {
            case KNOWN -> itself(row -> named(row, Kind.WORLD, Need.ROW));
            case ROW -> row();
            case RATED -> rated();
            case RATED_BY_ASSETS -> ratedByAssets();
            case FACTS -> facts();
            case SHOWN -> shown();
            case SCENE_OF_CHARACTER -> sceneOfCharacter();
            case NODE_OF_CHARACTER -> {
                naming(ASSETS, ANY_COLUMN, row -> own(row, Need.SHOWN));
                naming(GENERATIONS, "canonical_params", row -> own(row, Need.SHOWN));
            }
            case CAST -> cast();
            case ABLE -> able();
            case PLAYER -> player();
            case LINKED -> {
                step.need(name, Need.FACTS);
                itself(row -> named(row, Kind.TEMPLATE, Need.FACTS));
            }
            case CAST_BY_WORLDS ->
                naming(GAME_WORLDS, ANY_COLUMN, row -> {
                    own(row, Need.SHOWN);
                    row.named().stream()
                            .filter(named -> named.role().equals(name.text()))
                            .forEach(named -> step.need(named.name(), Need.PLAYER));
                });
            case PART, PART_IN_MANIFESTS, PART_IN_NO_WORLD, PART_WITH_NODES, PART_WITH_INSTANCES, PART_OPEN ->
                new PartRules(name, step).follow(need);
            case HOSTS_PART -> {
                naming(CHARACTER_INSTANCES, "world_id", row -> ownOf(row, Kind.INSTANCE, Need.IN_NODES));
                naming(SCENE_CHARACTER_MANIFESTS, ANY_COLUMN, row -> {});
            }
            case IN_NODES -> naming(GAME_SCENE_NODES, ANY_COLUMN, row -> {});
            case LOCATED -> located();
            case OPEN_TO_CHARACTER -> {
                step.need(name, Need.SCENE_OF_CHARACTER);
                itself(row -> characters(row, Need.FACTS));
                naming(SCENE_CHARACTER_MANIFESTS, "scene_id", row -> characters(row, Need.FACTS));
            }
            case CHARACTER -> character();
            case INSTANCE_OF_CHARACTER -> instance();
            case NAMED -> named();
            case SHOWS_CHARACTER -> {
                step.need(name, Need.SHOWN);
                itself(row -> named(row, Kind.GENERATION, Need.SHOWN));
                naming(GENERATIONS, "asset_id", row -> own(row, Need.SHOWN));
            }
            case SHOWN_WITH_ASSETS -> {
                step.need(name, Need.SHOWN);
                itself(row -> made(row, Need.SHOWN));
                naming(ASSETS, "source_generation_id", row -> own(row, Need.SHOWN));
            }
            case NAMES_CHARACTER -> {
                step.need(name, Need.SHOWN);
                naming(GENERATIONS, ANY_COLUMN, row -> own(row, Need.SHOWN));
            }
            case ABOUT_CHARACTER -> {
                step.need(name, Need.SHOWN);
                naming(PROMPT_VERSIONS, "family_id", row -> own(row, Need.NAMES_CHARACTER));
            }
            case SOME_EVIDENCE -> someEvidence();
            case EVIDENCE -> {
                naming(GAME_SCENES, ANY_COLUMN, row -> own(row, Need.RATED));
                naming(SCENES, ANY_COLUMN, row -> own(row, Need.RATED));
                naming(ASSETS, ANY_COLUMN, row -> own(row, Need.RATED));
            }
            case MEMBERS -> {
                naming(GAME_SCENES, ANY_COLUMN, row -> own(row, Need.CAST));
                naming(SCENES, ANY_COLUMN, row -> own(row, Need.CAST));
                naming(ASSETS, ANY_COLUMN, row -> own(row, Need.SHOWN));
                naming(GENERATIONS, ANY_COLUMN, row -> own(row, Need.SHOWN_WITH_ASSETS));
            }
            case WORLD -> {
                step.need(name, Need.SHOWN);
                itself(row -> characters(row, Need.PLAYER));
                naming(CHARACTER_INSTANCES, "world_id", row -> own(row, Need.RESIDENT));
                naming(GAME_SCENES, ANY_COLUMN, row -> own(row, Need.CAST));
                naming(SCENE_CHARACTER_MANIFESTS, ANY_COLUMN, row -> named(row, Kind.GAME_SCENE, Need.CAST));
            }
            case RESIDENT -> {
                step.need(name, Need.PLAYER);
                naming(CHARACTER_NPC_LINKS, ANY_COLUMN, row -> named(row, Kind.NPC, Need.SHOWN));
                naming(GAME_SCENES, ANY_COLUMN, row -> own(row, Need.CAST));
                naming(SCENES, ANY_COLUMN, row -> own(row, Need.CAST));
                naming(GAME_SCENE_NODES, ANY_COLUMN, row -> named(row, Kind.GAME_SCENE, Need.CAST));
            }
        }
    }

    private void row() {
        itself(row -> {
            switch (name.kind()) {
                case INSTANCE -> {
                    named(row, Kind.TEMPLATE, Need.ROW);
                    named(row, Kind.WORLD, Need.ROW);
                }
                case PROMPT -> named(row, Kind.FAMILY, Need.ROW);
                case TEMPLATE, KEY -> head(row, Need.KNOWN);
                default -> {
                    // its label is its own
                }
            }
        });
    }

    private void rated() {
        step.need(name, Need.ROW);
        switch (name.kind()) {
            case GENERATION, GAME_SCENE, CONTENT_SCENE ->
                itself(row -> {
                    if (!row.isRated()) {
                        step.need(name, Need.RATED_BY_ASSETS);
                    }
                });
            case SCENE_NODE -> itself(row -> named(row, Kind.GAME_SCENE, Need.RATED));
            default -> {
                // its rating stands in its row
            }
        }
    }

    private void ratedByAssets() {
        switch (name.kind()) {
            case GENERATION -> {
                itself(row -> made(row, Need.ROW));
                naming(ASSETS, "source_generation_id", row -> {});
            }
            case GAME_SCENE -> {
                naming(GAME_SCENE_NODES, "scene_id", row -> {
                    named(row, Kind.ASSET, Need.ROW);
                    ownOf(row, Kind.SCENE_NODE, Need.RATED_BY_ASSETS);
                });
                naming(ASSETS, ANY_COLUMN, row -> {});
            }
            case SCENE_NODE -> naming(ASSETS, ANY_COLUMN, row -> {});
            default -> naming(SCENE_ASSETS, "scene_id", row -> named(row, Kind.ASSET, Need.ROW));
        }
    }

    private void facts() {
        step.need(name, Need.RATED);
        switch (name.kind()) {
            case TEMPLATE -> naming(CHARACTER_INSTANCES, "character_id", row -> named(row, Kind.WORLD, Need.ROW));
            case KEY -> meant(Need.FACTS);
            case NPC -> naming(CHARACTER_NPC_LINKS, ANY_COLUMN, this::worlds);
            case GAME_SCENE, CONTENT_SCENE -> located();
            case ASSET -> {
                itself(row -> {
                    worlds(row);
                    scenes(row);
                });
                naming(GAME_SCENE_NODES, ANY_COLUMN, row -> named(row, Kind.GAME_SCENE, Need.FACTS));
                naming(SCENE_ASSETS, "asset_id", row -> named(row, Kind.CONTENT_SCENE, Need.FACTS));
            }
            case GENERATION ->
                itself(row -> {
                    worlds(row);
                    row.named().stream()
                            .filter(named -> named.kinds().contains(EdgeKind.CREATED_FOR))
                            .forEach(named -> step.need(named.name(), Need.FACTS));
                });
            case SCENE_NODE -> itself(row -> named(row, Kind.GAME_SCENE, Need.FACTS));
            default -> {
                // no filter needs more of it
            }
        }
    }

    /** What decides in which worlds a scene is. */
    private void located() {
        itself(this::worlds);
        if (name.kind() == Kind.GAME_SCENE) {
            naming(GAME_SCENE_NODES, "scene_id", this::worlds);
            naming(SCENE_CHARACTER_MANIFESTS, "scene_id", this::worlds);
        }
    }

    /** The worlds that a row names, and the instances whose worlds count; what else such a text may name decides whether it does. */
    private void worlds(RowNames row) {
        named(row, Kind.WORLD, Need.ROW);
        for (RowNames.Named instance : row.named()) {
            if (instance.name().kind() == Kind.INSTANCE) {
                row.named().stream()
                        .map(RowNames.Named::name)
                        .filter(other -> other.kind().isCharacter()
                                && other.text().equalsIgnoreCase(instance.name().text()))
                        .forEach(other -> step.need(other, Need.KNOWN));
            }
        }
    }

    private void shown() {
        step.shown(name);
        step.need(name, Need.FACTS);
        itself(row -> {
            row.own().forEach(step::shown);
            otherReadings(row);
        });
        switch (name.kind()) {
            case TEMPLATE -> {
                step.need(new Name(Kind.INSTANCE, name.text()), Need.KNOWN);
                itself(row -> {
                    ownOf(row, Kind.KEY, Need.ROW);
                    row.own().forEach(this::meantByKey);
                });
                naming(CHARACTERS, "family_head_id", row -> ownOf(row, Kind.KEY, Need.ROW));
            }
            case KEY -> meant(Need.SHOWN);
            case INSTANCE -> {
                step.need(new Name(Kind.TEMPLATE, name.text()), Need.KNOWN);
                naming(CHARACTER_NPC_LINKS, ANY_COLUMN, row -> {});
            }
            case NPC -> naming(NPC_EXPRESSIONS, "npc_id", row -> {});
            case GAME_SCENE, CONTENT_SCENE -> {
                itself(row -> {
                    named(row, Kind.SCENE_NODE, Need.RATED);
                    quests(row);
                });
                if (name.kind() == Kind.GAME_SCENE) {
                    naming(GAME_SCENE_NODES, "scene_id", this::otherReadings);
                    naming(SCENE_CHARACTER_MANIFESTS, "scene_id", this::otherReadings);
                }
            }
            case ASSET -> {
                itself(row -> named(row, Kind.GENERATION, Need.RATED));
                naming(ASSET_LINEAGE, "child_asset_id", row -> {});
            }
            case GENERATION -> itself(row -> made(row, Need.ROW));
            default -> {
                // its row names all
            }
        }
    }

    /** A text that looks like a UUID or a number may be the key of a template too, and then means nothing. */
    private void otherReadings(RowNames row) {
        for (RowNames.Named named : row.named()) {
            if (named.name().kind() == Kind.KEY && looksLikeId(named.name().text())) {
                step.need(named.name(), Need.KNOWN);
            }
        }
    }

    /** What a text that is the key of something shown may mean as well. */
    private void meantByKey(Name key) {
        if (key.kind() == Kind.KEY && looksLikeId(key.text())) {
            PossibleNames.ofText(key.text()).forEach(name -> step.need(name, Need.KNOWN));
        }
    }

    private static boolean looksLikeId(String text) {
        return Texts.isUuid(text) || WholeNumbers.readDigits(text) != WholeNumbers.NOT_WHOLE;
    }

    /** An arc of the row is a quest if any row says so; nothing more need be known when this one does. */
    private void quests(RowNames row) {
        for (RowNames.Named named : row.named()) {
            Name quest = new Name(Kind.QUEST, named.name().text());
            if (named.name().kind() == Kind.ARC && !row.names(quest, ANY_COLUMN)) {
                step.need(quest, Need.SOME_EVIDENCE);
            }
        }
    }

    /** Something that every ceiling shows settles it; only without such a thing all that says so is needed. */
    private void someEvidence() {
        boolean[] settled = new boolean[1];
        for (StudioTable table : EVIDENCE) {
            step.fewRows(table, name, row -> settled[0] |= step.isAlwaysShown(row));
        }
        if (!settled[0]) {
            step.need(name, Need.EVIDENCE);
        }
    }

    private void sceneOfCharacter() {
        step.need(name, Need.SHOWN);
        if (name.kind() == Kind.CONTENT_SCENE) {
            naming(SCENE_ASSETS, "scene_id", row -> named(row, Kind.ASSET, Need.SHOWN));
            return;
        }
        naming(GAME_SCENE_NODES, "scene_id", row -> {
            named(row, Kind.ASSET, Need.SHOWN);
            ownOf(row, Kind.SCENE_NODE, Need.NODE_OF_CHARACTER);
        });
        naming(ASSETS, ANY_COLUMN, row -> own(row, Need.SHOWN));
        naming(GENERATIONS, "canonical_params", row -> own(row, Need.SHOWN));
    }

    private void cast() {
        step.need(name, Need.SCENE_OF_CHARACTER);
        itself(this::castOf);
        if (name.kind() == Kind.GAME_SCENE) {
            naming(GAME_SCENE_NODES, "scene_id", this::castOf);
            naming(SCENE_CHARACTER_MANIFESTS, "scene_id", this::castOf);
            naming(CHARACTER_USAGE, "template_reference", this::castOf);
        }
    }

    private void castOf(RowNames row) {
        characters(row, Need.PLAYER);
        named(row, Kind.WORLD, Need.SHOWN);
        named(row, Kind.ROLE, Need.CAST_BY_WORLDS);
    }

    private void player() {
        step.need(name, Need.ABLE);
        switch (name.kind()) {
            case TEMPLATE ->
                naming(CHARACTER_INSTANCES, "character_id", row -> {
                    own(row, Need.SHOWN);
                    named(row, Kind.WORLD, Need.SHOWN);
                });
            case KEY -> meant(Need.PLAYER);
            case INSTANCE ->
                itself(row -> {
                    named(row, Kind.TEMPLATE, Need.ABLE);
                    named(row, Kind.WORLD, Need.SHOWN);
                });
            case NPC -> {
                naming(CHARACTER_NPC_LINKS, ANY_COLUMN, row -> named(row, Kind.INSTANCE, Need.PLAYER));
                naming(CHARACTERS, "game_npc_id", row -> ownOf(row, Kind.TEMPLATE, Need.ABLE));
            }
            default -> {
                // plays nothing
            }
        }
    }

    private void able() {
        step.need(name, Need.SHOWN);
        if (name.kind() == Kind.TEMPLATE || name.kind() == Kind.INSTANCE) {
            naming(CHARACTER_CAPABILITIES, ANY_COLUMN, row -> all(row, Need.ROW));
        }
    }

    private void character() {
        step.need(name, Need.SHOWN);
        step.need(name, Need.NAMED);
        switch (name.kind()) {
            case TEMPLATE -> {
                step.need(new Name(Kind.KEY, name.text()), Need.NAMED); // a key may look like a UUID
                itself(row -> {
                    ownOf(row, Kind.KEY, Need.NAMED);
                    named(row, Kind.NPC, Need.CHARACTER);
                    named(row, Kind.TEMPLATE, Need.SHOWN);
                });
                // a key of several versions may mean their head
                naming(CHARACTERS, "family_head_id", row -> ownOf(row, Kind.KEY, Need.NAMED));
                naming(CHARACTERS, "previous_version_id", row -> ownOf(row, Kind.TEMPLATE, Need.SHOWN));
                naming(CHARACTER_INSTANCES, "character_id", row -> {
                    own(row, Need.INSTANCE_OF_CHARACTER);
                    named(row, Kind.WORLD, Need.SHOWN);
                });
                naming(CHARACTER_RELATIONSHIPS, ANY_COLUMN, row -> named(row, Kind.TEMPLATE, Need.SHOWN));
                naming(CHARACTER_CAPABILITIES, ANY_COLUMN, this::capability);
                naming(CHARACTER_USAGE, "character_id", this::usage);
            }
            case INSTANCE -> {
                step.need(name, Need.INSTANCE_OF_CHARACTER);
                itself(row -> named(row, Kind.TEMPLATE, Need.CHARACTER));
            }
            case NPC -> {
                itself(row -> named(row, Kind.ASSET, Need.SHOWS_CHARACTER));
                naming(NPC_EXPRESSIONS, "npc_id", row -> named(row, Kind.ASSET, Need.SHOWS_CHARACTER));
                naming(CHARACTER_NPC_LINKS, ANY_COLUMN, row -> named(row, Kind.INSTANCE, Need.LINKED));
                naming(CHARACTERS, "game_npc_id", row -> ownOf(row, Kind.TEMPLATE, Need.FACTS));
            }
            case KEY -> meant(Need.CHARACTER);
            default -> throw new IllegalStateException(name + " is no character");
        }
    }

    private void instance() {
        step.need(name, Need.SHOWN);
        step.need(name, Need.NAMED);
        itself(row -> named(row, Kind.WORLD, Need.SHOWN));
        naming(CHARACTER_NPC_LINKS, ANY_COLUMN, row -> named(row, Kind.NPC, Need.CHARACTER));
        naming(CHARACTER_CAPABILITIES, ANY_COLUMN, this::capability);
    }

    private void capability(RowNames row) {
        all(row, Need.ROW);
        named(row, Kind.BLOCK, Need.SHOWN);
    }

    private void usage(RowNames row) {
        named(row, Kind.GAME_SCENE, Need.SCENE_OF_CHARACTER);
        named(row, Kind.ASSET, Need.SHOWS_CHARACTER);
        named(row, Kind.GENERATION, Need.SHOWN_WITH_ASSETS);
        named(row, Kind.PROMPT, Need.NAMES_CHARACTER);
        named(row, Kind.BLOCK, Need.SHOWN);
        named(row, Kind.BLOCK_KEY, Need.SHOWN);
    }

    private void named() {
        if (name.kind() == Kind.KEY) {
            step.need(name, Need.ROW); // all that bear it decide what it means
        }
        naming(GAME_SCENES, ANY_COLUMN, row -> own(row, Need.SCENE_OF_CHARACTER));
        naming(SCENES, ANY_COLUMN, row -> own(row, Need.SCENE_OF_CHARACTER));
        naming(GAME_SCENE_NODES, ANY_COLUMN, row -> named(row, Kind.GAME_SCENE, Need.SCENE_OF_CHARACTER));
        naming(SCENE_CHARACTER_MANIFESTS, ANY_COLUMN, row -> named(row, Kind.GAME_SCENE, Need.SCENE_OF_CHARACTER));
        naming(GAME_WORLDS, ANY_COLUMN, row -> {
            own(row, Need.SHOWN);
            row.named().stream()
                    .filter(named -> named.name().equals(name) && !named.role().isEmpty())
                    .forEach(named -> PartRules.begin(row, named.role(), step));
        });
        naming(ASSETS, ANY_COLUMN, row -> own(row, Need.SHOWS_CHARACTER));
        naming(GENERATIONS, ANY_COLUMN, row -> own(row, Need.SHOWN_WITH_ASSETS));
        naming(PROMPT_VERSIONS, ANY_COLUMN, row -> own(row, Need.NAMES_CHARACTER));
        naming(PROMPT_FAMILIES, ANY_COLUMN, row -> own(row, Need.ABOUT_CHARACTER));
        naming(ACTION_BLOCKS, ANY_COLUMN, row -> ownOf(row, Kind.BLOCK, Need.SHOWN));
    }

    /** A key means the template that bears it; a key of several may mean the head of their family. */
    private void meant(Need need) {
        itself(row -> {
            ownOf(row, Kind.TEMPLATE, need);
            head(row, need);
        });
    }

    private void head(RowNames template, Need need) {
        template.named().stream()
                .filter(named -> named.column().equals("family_head_id"))
                .forEach(named -> step.need(named.name(), need));
    }

    /** The assets that a generation made, by its own row. */
    private void made(RowNames row, Need need) {
        row.named().stream()
                .filter(named -> named.kinds().contains(EdgeKind.GENERATED_BY))
                .forEach(named -> step.need(named.name(), need));
    }

    private void scenes(RowNames row) {
        named(row, Kind.GAME_SCENE, Need.FACTS);
        named(row, Kind.SCENE_NODE, Need.FACTS);
    }

    private void all(RowNames row, Need need) {
        row.named().stream()
                .filter(named -> named.name().kind().table().isPresent())
                .forEach(named -> step.need(named.name(), need));
    }

    private void characters(RowNames row, Need need) {
        row.named().stream()
                .filter(named -> PLAYERS.contains(named.name().kind()))
                .forEach(named -> step.need(named.name(), need));
    }

    private void named(RowNames row, Kind kind, Need need) {
        row.named().stream()
                .filter(named -> named.name().kind() == kind)
                .forEach(named -> step.need(named.name(), need));
    }

    private void own(RowNames row, Need need) {
        row.own().stream()
                .filter(own -> own.kind() != Kind.KEY && own.kind() != Kind.BLOCK_KEY)
                .forEach(own -> step.need(own, need));
    }

    private void ownOf(RowNames row, Kind kind, Need need) {
        row.own().stream().filter(own -> own.kind() == kind).forEach(own -> step.need(own, need));
    }

    private void itself(Consumer<RowNames> found) {
        name.kind().table().ifPresent(table -> step.rows(table, ITSELF, name, found));
    }

    private void naming(StudioTable table, String column, Consumer<RowNames> found) {
        step.rows(table, column, name, found);
    }
}
