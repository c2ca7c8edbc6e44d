package io.charactergraph.tests;

import io.charactergraph.internal.TextOrder;
import io.charactergraph.schema.SchemaProfile;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.internal.JsonText;
import io.charactergraph.testkit.rows.StudioRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Studios as both profiles can hold them. */
final class LaterStudios {

    private LaterStudios() {}

    /** The tables of a studio in the later schema, with the earlier names of the columns of links if the studio has those. */
    static String schema(StudioRows studio) {
        String schema = SampleStudio.schema(SchemaProfile.PROFILE_2026);
        return !studio.columns("object_links").contains("template_type")
                ? schema
                : schema.replaceAll("\\blink_id +uuid", "id uuid")
                        .replaceAll("\\btemplate_kind\\b", "template_type")
                        .replaceAll("\\bruntime_kind\\b", "runtime_type")
                        .replaceAll("\\bruntime_id +integer", "runtime_id varchar(100)");
    }

    /** The studio without what profile 2026 has no place for, and with its tags as that profile gives them. */
    static StudioRows common(StudioRows studio) {
        StudioRows later = studio.toProfile(SchemaProfile.PROFILE_2026);
        List<Map<String, String>> tags = later.maps("tag");
        List<Map<String, String>> links = later.maps("asset_tag");
        return studio.withRows("assets", row -> {
                    row.put("style_tags", null);
                    row.put("tags", tags(row.get("id"), tags, links));
                    return row;
                })
                .withRows("generations", row -> {
                    row.put("raw_params", "{}");
                    return row;
                })
                .withRows("game_hotspots", row -> {
                    String action = later.maps("game_hotspots").stream()
                            .filter(other -> String.valueOf(other.get("id")).equals(row.get("id")))
                            .findFirst()
                            .map(other -> other.get("action"))
                            .orElse(null);
                    row.put("meta", action == null ? null : "{\"action\":" + action + "}");
                    return row;
                })
                .withRows("prompt_versions", row -> {
                    row.putIfAbsent("version_number", "1");
                    row.putIfAbsent("family_id", "0d000000-0000-4000-8000-00000000ffff");
                    if (row.get("version_number") == null) {
                        row.put("version_number", "1");
                    }
                    if (row.get("family_id") == null) {
                        row.put("family_id", "0d000000-0000-4000-8000-00000000ffff");
                    }
                    return row;
                });
    }

    private static String tags(String asset, List<Map<String, String>> tags, List<Map<String, String>> links) {
        TreeSet<String> texts = new TreeSet<>(TextOrder.BY_CODE_POINT);
        for (Map<String, String> link : links) {
            if (String.valueOf(link.get("asset_id")).equals(asset)) {
                for (Map<String, String> tag : tags) {
                    if (String.valueOf(tag.get("id")).equals(link.get("tag_id"))) {
                        texts.add(tag.get("slug"));
                    }
                }
            }
        }
        if (texts.isEmpty()) {
            return null;
        }
        List<String> quoted = new ArrayList<>();
        texts.forEach(text -> quoted.add(JsonText.quote(text)));
        return "[" + String.join(",", quoted) + "]";
    }
}
