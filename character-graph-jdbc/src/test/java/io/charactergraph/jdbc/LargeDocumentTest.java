package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.jdbc.change.Change;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.SceneRole;
import io.charactergraph.testkit.SampleStudio;
import org.junit.jupiter.api.Test;

/** One JSON document with thousands of references: all are edited, in memory in proportion to the document. */
class LargeDocumentTest {

    private final LinkedStudio studio = LinkedStudio.of(SampleStudio.hamlet());

    private void references(int many) {
        studio.database()
                .execute("update game_scenes set meta = cast(json_build_object('character_roles', json_build_object("
                        + "'crowd', (select json_agg(case when i % 2 = 0 then 'character:osric' else 'character:' ||"
                        + " 'gone_' || i end) from generate_series(1, " + many + ") i))) as json) where id = 12");
    }

    private void roles(int many) {
        studio.database()
                .execute("update game_scenes set meta = cast(json_build_object('character_roles',"
                        + " (select json_object_agg('role_' || i, 'character:osric') from generate_series(1, " + many
                        + ") i)) as json) where id = 12");
    }

    @Test
    void unbind_fromThousandsOfReferences_takesThemOutInOnePass() {
        references(16_000);

        assertThat(studio.linkage().roles().unbind(new SceneRole.Id(12, "crowd"), CharacterRef.parse("osric")))
                .hasSize(8_000)
                .extracting(Change::path)
                .startsWith("meta.character_roles.crowd[15999]", "meta.character_roles.crowd[15997]")
                .endsWith("meta.character_roles.crowd[1]");

        assertThat(studio.json("game_scenes", "meta", 12))
                .doesNotContain("osric")
                .contains("gone_15999");
    }

    @Test
    void planStandardForms_ofThousandsOfRoles_putsAllIntoTheStandardForm() {
        roles(4_000);

        RemedyPlan plan = studio.linkage().remedies().planStandardForms(studio.load());

        assertThat(plan.changes())
                .filteredOn(change -> change.path().startsWith("meta.character_roles.role_"))
                .hasSize(4_000)
                .allMatch(change -> change.after().orElseThrow().equals("\"" + LinkedStudio.template(12) + "\""));
    }

    @Test
    void plan_ofThousandsOfDanglingReferencesInOneDocument_takesAllOut() {
        references(2_000);

        RemedyPlan plan = studio.linkage().remedies().plan(studio.load());
        studio.linkage().remedies().apply(plan);

        assertThat(studio.json("game_scenes", "meta", 12)).doesNotContain("gone_");
    }
}
