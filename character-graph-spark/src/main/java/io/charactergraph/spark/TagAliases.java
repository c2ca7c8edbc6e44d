package io.charactergraph.spark;

import static org.apache.spark.sql.functions.col;

import io.charactergraph.internal.RowIds;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which tag a tag stands for.
 *
 * @param canonical for each alias whose tag exists the tag that it leads to
 */
record TagAliases(Map<String, String> canonical) implements Serializable {

    /** The aliases among tags, which are read at once: they are few beside the tags. */
    static TagAliases of(Dataset<Row> tags) {
        Map<String, String> aliases = new HashMap<>();
        Dataset<Row> existing = tags.select(col("tag").as("canonical"));
        tags.select("tag", "canonical")
                .where(col("canonical").isNotNull().and(col("tag").isNotNull()))
                .join(existing, "canonical")
                .select("tag", "canonical")
                .collectAsList()
                .forEach(alias -> aliases.put(alias.getString(0), alias.getString(1)));
        return new TagAliases(aliases);
    }

    /** The tag at the end of the aliases; of aliases in a circle the lowest id. */
    String standsFor(String tag) {
        List<String> way = new ArrayList<>();
        String current = tag;
        while (!way.contains(current)) {
            way.add(current);
            String next = canonical.get(current);
            if (next == null) {
                return current;
            }
            current = next;
        }
        return way.subList(way.indexOf(current), way.size()).stream()
                .min(RowIds.ORDER)
                .orElse(tag);
    }
}
