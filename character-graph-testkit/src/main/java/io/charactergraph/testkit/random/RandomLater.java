package io.charactergraph.testkit.random;

import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a poured studio use all that is new in profile 2026, malformed values included. */
final class RandomLater {

    private final RandomChoices dice;
    private StudioRows studio;

    RandomLater(RandomChoices dice, StudioRows later) {
        this.dice = dice;
        this.studio = later;
    }

    StudioRows make() {
        sharedKeys();
        links();
        tags();
        columns();
        lineage();
        return studio;
    }

    private List<String> ids(String table) {
        List<String> ids = new ArrayList<>();
        for (Map<String, @Nullable String> row : studio.maps(table)) {
            String id = row.get("id");
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private @Nullable String any(String table) {
        List<String> ids = ids(table);
        return ids.isEmpty() ? null : dice.pick(ids);
    }

    /** A UUID of a row, or of none. */
    private @Nullable String anyUuid(String table) {
        return dice.chance(0.2) ? dice.uuid() : any(table);
    }

    /** Several characters with one key: of one family, of several, or of none. */
    private void sharedKeys() {
        List<String> characters = ids("characters");
        List<String> families = new ArrayList<>(ids("character_version_families"));
        StudioRows.Builder more = StudioRows.builder();
        for (int i = 0; i < 3; i++) {
            String family = dice.uuid();
            families.add(family);
            more.row(
                    "character_version_families",
                    row("id", family, "name", "Family " + i, "head_character_id", head(characters)));
        }
        studio = studio.overlay(more.build());
        for (int group = dice.below(3); group > 0 && characters.size() > 1; group--) {
            String key = keyOf(dice.pick(characters));
            String family = dice.pick(families);
            List<String> members = List.of(dice.pick(characters), dice.pick(characters), dice.pick(characters));
            boolean strange = dice.chance(0.35);
            studio = studio.withRows("characters", row -> {
                if (members.contains(String.valueOf(row.get("id")))) {
                    row.put("character_id", key);
                    row.put("version_family_id", strange && dice.chance(0.4) ? null : family);
                }
                return row;
            });
        }
    }

    private @Nullable String head(List<String> characters) {
        return characters.isEmpty() || dice.chance(0.2) ? null : dice.chance(0.1) ? dice.uuid() : dice.pick(characters);
    }

    private @Nullable String keyOf(String id) {
        return studio.maps("characters").stream()
                .filter(row -> id.equals(row.get("id")))
                .findFirst()
                .map(row -> row.get("character_id"))
                .orElse(null);
    }

    /** Links of other kinds, words in any case, and in some studios the earlier names of the columns. */
    private void links() {
        boolean early = dice.chance(0.4);
        studio = studio.withRows("object_links", row -> {
            row.put("template_kind", dice.pick("characterInstance", "CHARACTERINSTANCE", "characterinstance"));
            row.put("runtime_kind", dice.pick("npc", "NPC", "npc"));
            String direction = row.get("sync_direction");
            if (direction != null && dice.chance(0.4)) {
                row.put("sync_direction", direction.toUpperCase(Locale.ROOT));
            }
            if (dice.chance(0.15)) {
                row.put(dice.pick("template_kind", "runtime_kind"), orNull(dice.pick("itemTemplate", "prop", "")));
            }
            if (dice.wrong()) {
                row.put("template_id", orNull(dice.pick("no uuid", "", dice.uuid(), "instance:" + dice.uuid())));
            }
            if (early && dice.chance(0.4)) {
                String npc = row.get("runtime_id");
                row.put(
                        "runtime_id",
                        dice.pick("npc:" + npc, " " + npc + " ", "npc-" + npc, "-5", "x", "", "99999999999"));
            }
            return row;
        });
        if (early) {
            studio = rename(
                    "object_links",
                    Map.of("link_id", "id", "template_kind", "template_type", "runtime_kind", "runtime_type"));
        }
    }

    private StudioRows rename(String table, Map<String, String> names) {
        StudioRows.Builder renamed = StudioRows.builder();
        for (String name : studio.tables()) {
            List<String> columns = studio.columns(name);
            List<String> written = name.equals(table)
                    ? columns.stream()
                            .map(column -> names.getOrDefault(column, column))
                            .toList()
                    : columns;
            renamed.table(name, written);
            studio.rows(name).forEach(row -> renamed.row(name, written, row));
        }
        return renamed.build();
    }

    /** Aliases in chains and circles, links that are there twice, and links of no tag. */
    private void tags() {
        List<String> tags = new ArrayList<>(ids("tag"));
        StudioRows.Builder more = StudioRows.builder();
        List<String> assets = ids("assets");
        Set<String> slugs = new HashSet<>();
        studio.maps("tag").forEach(row -> slugs.add(String.valueOf(row.get("slug"))));
        for (int i = 0; i < 4 && !assets.isEmpty(); i++) {
            String id = Integer.toString(1000 + i);
            tags.add(id);
            String slug = slug(i);
            boolean free = slug == null || slugs.add(slug);
            more.row("tag", row("id", id, "namespace", "alias", "name", "n" + i, "slug", free ? slug : null));
            more.row("asset_tag", row("asset_id", dice.pick(assets), "tag_id", id, "source", "auto"));
        }
        studio = studio.overlay(more.build());
        studio = studio.withRows("tag", row -> {
            if (dice.chance(0.3)) {
                row.put("canonical_tag_id", dice.chance(0.1) ? "77777" : dice.pick(tags));
            }
            return row;
        });
        StudioRows.Builder links = studio.toBuilder();
        for (int i = 0; i < 3 && !tags.isEmpty(); i++) {
            String asset = dice.chance(0.2) || assets.isEmpty() ? "88888" : dice.pick(assets);
            String tag = dice.chance(0.2) ? "77777" : dice.pick(tags);
            links.row("asset_tag", row("asset_id", asset, "tag_id", tag, "source", "analysis"));
        }
        studio = links.build();
    }

    private @Nullable String slug(int number) {
        String character = any("characters");
        return orNull(dice.pick(
                "alias:n" + number,
                "character:" + character + (dice.chance(0.5) ? "" : " "),
                "\ud83d\ude00:n" + number,
                "\uf8ff:n" + number));
    }

    private @Nullable String orNull(String text) {
        return dice.chance(0.2) ? null : text;
    }

    private void columns() {
        studio = studio.withRows("game_scenes", row -> put(row, "world_id", 0.4, any("game_worlds")))
                .withRows("game_npcs", row -> put(row, "world_id", 0.3, any("game_worlds")))
                .withRows("prompt_families", row -> put(row, "primary_character_id", 0.6, anyUuid("characters")))
                .withRows("assets", row -> {
                    put(row, "prompt_version_id", 0.3, anyUuid("prompt_versions"));
                    row.put("is_archived", orNull(dice.pick("t", "f", "f")));
                    return row;
                })
                .withRows("character_usage", row -> put(row, "action_block_id", 0.1, dice.pick("kiss_0", " ", "a b")))
                .withRows("generations", row -> {
                    String status = row.get("status");
                    if (status != null && dice.chance(0.5)) {
                        row.put("status", status.toUpperCase(Locale.ROOT));
                    }
                    return row;
                });
    }

    private Map<String, @Nullable String> put(
            Map<String, @Nullable String> row, String column, double probability, @Nullable String value) {
        if (dice.chance(probability)) {
            row.put(column, value);
        }
        return row;
    }

    /** Rows that differ only in what makes no other edge. */
    private void lineage() {
        StudioRows.Builder more = studio.toBuilder();
        int next = 5000;
        for (Map<String, @Nullable String> row : studio.maps("asset_lineage")) {
            if (dice.chance(0.3)) {
                row.put("id", Integer.toString(next++));
                row.put("influence_type", dice.pick("style", "content"));
                more.row("asset_lineage", row);
            }
        }
        studio = more.build();
    }

    private static Map<String, @Nullable String> row(@Nullable String... cells) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(String.valueOf(cells[i]), cells[i + 1]);
        }
        return row;
    }
}
