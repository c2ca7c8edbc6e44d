package io.charactergraph.testkit.random;

import static io.charactergraph.schema.StudioTable.GAME_SCENES;
import static io.charactergraph.schema.StudioTable.GAME_WORLDS;

import io.charactergraph.testkit.internal.JsonText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The manifests of a wild studio, each without its id. */
final class RandomManifests {

    private final RandomChoices dice;
    private final RandomIds ids;
    private final RandomValues values;
    private final RandomReferences references;
    private final Set<String> scenes = new HashSet<>();

    RandomManifests(RandomChoices dice, RandomIds ids, RandomValues values, RandomReferences references) {
        this.dice = dice;
        this.ids = ids;
        this.values = values;
        this.references = references;
    }

    Cells manifest() {
        String scene = ids.foreignKey(GAME_SCENES);
        dice.use(Form.SCENE_OF_SEVERAL_MANIFESTS, scene != null && !scenes.add(scene));
        return new Cells()
                .put("scene_id", scene)
                .put("required_characters", dice.column(Place.MANIFEST_REQUIRED, false, this::characters))
                .put("optional_characters", dice.column(Place.MANIFEST_OPTIONAL, false, this::characters))
                .put("character_roles", dice.column(Place.MANIFEST_ROLES, true, this::roles))
                .put("required_relationships", dice.column(Place.MANIFEST_RELATIONSHIPS, true, this::relationships))
                .put("instance_requirements", dice.column(Place.MANIFEST_INSTANCES, true, this::instances))
                .put("updated_at", updatedAt());
    }

    private String characters() {
        return dice.array(3, () -> references.templateJson(false));
    }

    private String roles() {
        JsonObject roles = new JsonObject();
        for (int left = dice.below(4); left > 0; left--) {
            String entry = dice.chance(0.3)
                    ? dice.at(Place.MANIFEST_ROLE_TEXT, true, () -> JsonText.quote(values.role()))
                    : dice.at(Place.MANIFEST_ROLE_ENTRY, true, this::roleEntry);
            roles.put(references.templateText(true), entry);
        }
        return dice.sprinkle(roles, true).toString();
    }

    private String roleEntry() {
        JsonObject entry = new JsonObject();
        if (dice.chance(0.9)) {
            entry.put("role", dice.at(Place.MANIFEST_ROLE, true, () -> JsonText.quote(values.role())));
        }
        if (dice.chance(0.6)) {
            entry.put("importance", dice.at(Place.MANIFEST_IMPORTANCE, true, this::importance));
        }
        if (dice.chance(0.5)) {
            dice.field(
                    entry,
                    "required_capabilities",
                    true,
                    () -> dice.at(Place.MANIFEST_CAPABILITIES, true, this::capabilities));
        }
        return dice.sprinkle(entry, true).toString();
    }

    private String importance() {
        return dice.pick("\"primary\"", "\"secondary\"", "\"critical\"", "\"\"", "null", "\"Primary\"");
    }

    private String capabilities() {
        return dice.array(
                3,
                () -> dice.wrong()
                        ? dice.pick("null", "7", "{}", "\"\"", "\" fight\"")
                        : dice.pick("\"fight\"", "\"sing\"", "\"fly\""));
    }

    private String relationships() {
        JsonObject relationships = new JsonObject();
        for (int left = dice.below(3); left > 0; left--) {
            relationships.put(pair(), dice.at(Place.MANIFEST_RELATIONSHIP, true, this::relationship));
        }
        return relationships.toString();
    }

    private String pair() {
        if (ids.isKey("a") && ids.isKey("b_x_c") && ids.isKey("a_x_b") && ids.isKey("c") && dice.chance(0.4)) {
            dice.use(Form.PAIR_AMBIGUOUS);
            return "a_x_b_x_c";
        }
        if (!dice.wrong()) {
            dice.use(Form.PAIR_KNOWN);
            return ids.anyKey() + "_x_" + ids.anyKey();
        }
        Form form = dice.form(List.of(Form.PAIR_ONE_KEY, Form.PAIR_HALF_BLANK, Form.PAIR_DANGLING), true);
        return switch (form) {
            case PAIR_ONE_KEY -> dice.pick(ids.anyKey(), "", "hero x rival", "hero_X_rival", "_x_");
            case PAIR_HALF_BLANK -> dice.pick("_x_" + ids.anyKey(), ids.anyKey() + "_x_ ", " _x_ ");
            default ->
                dice.pick(
                        "ghost_x_" + ids.anyKey(),
                        ids.anyKey() + "_x_ghost",
                        "a_x_ghost_x_c",
                        references.text(true) + "_x_" + ids.anyKey());
        };
    }

    private String relationship() {
        JsonObject relationship = new JsonObject();
        if (dice.chance(0.9)) {
            relationship.put(
                    "type",
                    dice.at(
                            Place.MANIFEST_RELATIONSHIP_TYPE,
                            true,
                            () -> dice.pick("\"allies\"", "\"rivals\"", "\" rivals\"", "\"\"")));
        }
        if (dice.chance(0.6)) {
            dice.field(relationship, "min_strength", true, this::strength);
        }
        if (dice.chance(0.4)) {
            dice.field(relationship, "max_strength", true, this::strength);
        }
        return relationship.toString();
    }

    private String strength() {
        return dice.at(Place.MANIFEST_STRENGTH, true, () -> dice.pick("0", "0.5", "1", "\"0.5\"", "-1", "2.0"));
    }

    private String instances() {
        JsonObject instances = new JsonObject();
        for (int left = dice.below(3); left > 0; left--) {
            instances.put(references.templateText(true), dice.at(Place.MANIFEST_INSTANCE, true, this::requirement));
        }
        return dice.sprinkle(instances, true).toString();
    }

    private String requirement() {
        JsonObject requirement = new JsonObject();
        if (dice.chance(0.8)) {
            dice.field(
                    requirement,
                    "world_id",
                    true,
                    () -> dice.at(Place.MANIFEST_WORLD, true, () -> values.integer(GAME_WORLDS, "world", true)));
        }
        if (dice.chance(0.5)) {
            dice.field(
                    requirement,
                    "min_version",
                    true,
                    () -> dice.at(
                            Place.MANIFEST_VERSION,
                            true,
                            () -> dice.pick("1", "2", "3", "2.0", "\"2\"", "1.5", "99999999999")));
        }
        if (dice.chance(0.3)) {
            dice.field(
                    requirement,
                    "required_state",
                    true,
                    () -> dice.at(Place.MANIFEST_STATE, true, () -> dice.pick("{}", "{\"mood\":\"angry\"}")));
        }
        return requirement.toString();
    }

    private @Nullable String updatedAt() {
        if (dice.use(Form.MANIFEST_NULL_TIME, dice.chance(0.2))) {
            return null;
        }
        if (dice.use(Form.MANIFEST_INFINITE_TIME, dice.chance(0.05))) {
            return dice.pick("infinity", "-infinity");
        }
        return dice.use(Form.MANIFEST_TIE, dice.chance(0.5)) ? "2026-01-31 12:00:00" : values.timestamp();
    }
}
