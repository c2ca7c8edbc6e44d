package io.charactergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.testkit.SampleStudio;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tables of all scenes, arcs and worlds have the members of each view in memory. */
class MembershipTablesTest {

    @Tag("long")
    @Test
    void tables_ofManyStudios_haveTheMembersOfTheViewsInMemory() {
        check(ViewStudios.many());
    }

    @Tag("long")
    @Test
    void tables_ofManyFilteredStudios_haveTheMembersOfTheViewsInMemory() {
        check(ViewStudios.manyFiltered());
    }

    @Tag("long")
    @Test
    void tables_ofTheSampleStudioWithFaults_haveTheMembersOfTheViewsInMemory() {
        check(ViewStudios.of(SampleStudio.hamletWithFaults(), "together"));
    }

    private static void check(ViewStudios studios) {
        MembershipInMemory expected = new MembershipInMemory();
        studios.each().forEach(expected::add);
        tables(studios.spark().membership())
                .forEach((name, table) -> assertThat(ViewStudios.texts(table))
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(expected.tables().getOrDefault(name, List.of())));
    }

    private static Map<String, Dataset<Row>> tables(MembershipTables tables) {
        Map<String, Dataset<Row>> all = new LinkedHashMap<>();
        all.put("sceneRoles", tables.sceneRoles());
        all.put("sceneFillers", tables.sceneFillers());
        all.put("sceneWithoutRole", tables.sceneWithoutRole());
        all.put("sceneRequiredWithoutRole", tables.sceneRequiredWithoutRole());
        all.put("sceneCast", tables.sceneCast());
        all.put("sceneRelationships", tables.sceneRelationships().select("sceneId", "from", "to", "attribute"));
        all.put("sceneAssets", tables.sceneAssets());
        all.put("sceneGenerations", tables.sceneGenerations());
        all.put("sceneArcs", tables.sceneArcs());
        all.put("sceneWorlds", tables.sceneWorlds());
        all.put("arcScenes", tables.arcScenes());
        all.put("arcCast", tables.arcCast());
        all.put("arcRelationships", tables.arcRelationships().select("arcId", "from", "to", "attribute"));
        all.put("arcRoles", tables.arcRoles());
        all.put("arcAssets", tables.arcAssets());
        all.put("arcGenerations", tables.arcGenerations());
        all.put("worldInstances", tables.worldInstances());
        all.put("worldNpcs", tables.worldNpcs());
        all.put("worldScenes", tables.worldScenes());
        all.put("worldArcs", tables.worldArcs());
        return all;
    }
}
