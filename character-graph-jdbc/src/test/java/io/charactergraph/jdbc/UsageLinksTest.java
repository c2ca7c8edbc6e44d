package io.charactergraph.jdbc;

import static io.charactergraph.jdbc.LinkedStudio.template;
import static io.charactergraph.jdbc.LinkedStudio.templateId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.Finding;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.change.UsageFact;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.EvidenceSource;
import io.charactergraph.model.Generation;
import io.charactergraph.model.GraphEdge;
import io.charactergraph.model.NodeKind;
import io.charactergraph.model.Scene;
import io.charactergraph.model.SceneRole;
import io.charactergraph.schema.StudioTable;
import io.charactergraph.source.LoadOptions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageLinksTest {

    private final LinkedStudio studio = LinkedStudio.hamlet();
    private final UsageLinks usage = studio.linkage().usage();

    /** The facts of the graph, by usage rows alone or by all else. */
    private static Set<String> facts(CharacterGraph graph, boolean byUsageRows) {
        Set<String> facts = new TreeSet<>();
        graph.typed().edges().filter(edge -> isFact(edge)).forEach(edge -> {
            if (byUsageRows == (edge.source() == EvidenceSource.USAGE_ROW)) {
                facts.add(edge.from() + " " + edge.kind() + " " + edge.to());
            }
        });
        return facts;
    }

    private static boolean isFact(GraphEdge edge) {
        return switch (edge.kind()) {
            case APPEARS_IN ->
                edge.from().kind() == NodeKind.CHARACTER_TEMPLATE
                        && edge.to().toString().startsWith("scene:game:");
            case DEPICTS, INVOLVES_CHARACTER, USES_CHARACTER -> edge.to().kind() == NodeKind.CHARACTER_TEMPLATE;
            default -> false;
        };
    }

    @Test
    void synchronize_cleanStudio_givesEveryFactItsRow() {
        CharacterGraph before = studio.load();
        Set<String> facts = facts(before, false);
        Set<String> rows = facts(before, true);

        UsageSync done = usage.synchronize(before);

        assertThat(done.added()).hasSize(facts.size() - rows.size());
        assertThat(done.removed()).isEmpty();
        assertThat(done.unchanged()).isEqualTo(26);
        CharacterGraph after = studio.load();
        assertThat(facts(after, true)).isEqualTo(facts);
        assertThat(facts(after, false)).isEqualTo(facts);
        assertThat(after.check().findings()).isEmpty();

        UsageSync again = usage.synchronize(after);
        assertThat(again.isEmpty()).isTrue();
        assertThat(again.unchanged()).isEqualTo(26 + done.added().size());
    }

    @Test
    void synchronize_templates_countAtLeastTheirRowsAndTheLatestTime() {
        studio.given(
                "update characters set usage_count = 1000, last_used_at = '2030-01-01' where character_id = 'ophelia';"
                        + " update characters set usage_count = null, last_used_at = null where character_id = 'hamlet'");

        List<Change> changes = usage.synchronize(studio.load()).templates();

        String hamlet = templateId(1).uuid().toString();
        assertThat(changes)
                .noneMatch(change -> change.rowId().equals(templateId(4).uuid().toString()));
        assertThat(changes)
                .filteredOn(change -> change.rowId().equals(hamlet))
                .extracting(Change::path)
                .containsExactly("usage_count", "last_used_at");
        assertThat(studio.database()
                        .ask(
                                "select count(*) from characters c where usage_count < (select count(*) from character_usage u"
                                        + " where u.character_id = c.id) or last_used_at < (select max(used_at) from"
                                        + " character_usage u where u.character_id = c.id)"))
                .isEqualTo("0");
        assertThat(studio.database().ask("select usage_count from characters where character_id = 'hamlet'"))
                .isEqualTo(studio.database()
                        .ask("select count(*) from character_usage where character_id = '" + hamlet + "'"));
    }

    @Test
    void synchronize_staleRows_goAndOthersStay() {
        String claudius = templateId(2).uuid().toString();
        studio.given("insert into character_usage (id, character_id, usage_type, template_reference, used_at) values"
                + " (901, '" + claudius + "', 'scene', ' scene:14 ', '2025-05-04 09:00:00'),"
                + " (902, '" + claudius + "', 'scene', '14', null),"
                + " (903, '" + claudius + "', 'composition', 'scene:14', null),"
                + " (904, '" + claudius + "', 'scene', 'asset:14', null),"
                + " (905, '" + claudius + "', 'scene', 'scene:99', null),"
                + " (906, '" + claudius + "', 'scene', 'scene:14', '2199-01-01'),"
                + " (907, null, 'scene', 'scene:14', null),"
                + " (908, '" + claudius + "', 'prompt', null, null);"
                + " insert into character_usage (id, character_id, usage_type, template_reference, prompt_version_id)"
                + " values (909, '" + claudius + "', 'scene', 'scene:14', '0e000000-0000-4000-8000-000000000101'),"
                + " (910, '" + claudius + "', 'prompt', null, '0e000000-0000-4000-8000-000000000101')");
        CharacterGraph graph = studio.load();

        UsageSync planned = usage.plan(graph);
        assertThat(studio.edgeChanges()).isEmpty();
        UsageSync done = usage.synchronize(graph);

        assertThat(done.removed())
                .containsExactlyInAnyOrder(
                        new UsageSync.Removed("901", new UsageFact(templateId(2), Scene.Id.game(14))),
                        new UsageSync.Removed("902", new UsageFact(templateId(2), Scene.Id.game(14))));
        assertThat(planned.removed()).isEqualTo(done.removed());
        assertThat(planned.added()).isEqualTo(done.added());
        assertThat(planned.templates()).isEqualTo(done.templates());
        assertThat(planned.unchanged()).isEqualTo(done.unchanged());
        assertThat(planned.toString()).endsWith("(dry run)");
        assertThat(studio.database()
                        .ask("select string_agg(cast(id as text), ' ' order by id) from character_usage"
                                + " where id > 900 and id < 911"))
                .isEqualTo("903 904 905 906 907 908 909 910");
    }

    @Test
    void synchronize_rowsWrittenSinceTheLoad_stay() {
        studio.given("insert into character_usage (id, character_id, usage_type, template_reference) values"
                + " (901, '" + templateId(2).uuid() + "', 'composition', 'scene:14')");
        CharacterGraph graph = studio.load();
        studio.linkage().roles().bind(new SceneRole.Id(14, "visitor"), templateId(2));
        UsageSync meanwhile = usage.synchronize(studio.load());
        assertThat(meanwhile.added()).contains(new UsageFact(templateId(2), Scene.Id.game(14)));
        studio.given("update character_usage set usage_type = 'scene' where id = 901");

        UsageSync late = usage.synchronize(graph);

        assertThat(late.removed()).isEmpty();
        assertThat(studio.database()
                        .ask("select count(*) from character_usage where usage_type = 'scene'"
                                + " and template_reference = 'scene:14' and character_id = '"
                                + templateId(2).uuid() + "'"))
                .isEqualTo("2");
    }

    @Test
    void synchronize_tableThatWasNotReadWhole_removesNothingOfItsKind() {
        studio.given("insert into character_usage (id, character_id, usage_type, template_reference) values (901, '"
                + templateId(2).uuid() + "', 'scene', 'scene:14')");
        CharacterGraph graph = CharacterGraph.load(
                LoadOptions.standard().withoutTables(StudioTable.SCENE_CHARACTER_MANIFESTS),
                JdbcGraphSource.of(studio.database().dataSource()));

        UsageSync done = usage.plan(graph);

        assertThat(done.removed()).isEmpty();
        assertThat(done.uncertain()).containsExactly(NodeKind.SCENE);
    }

    @Test
    void synchronize_whatWasDeletedSinceTheLoad_getsNoRow() {
        CharacterGraph graph = studio.load();
        studio.given("delete from game_scenes where id = 12; delete from characters where character_id = 'osric'");

        UsageSync done = usage.synchronize(graph);

        assertThat(done.added())
                .isNotEmpty()
                .noneMatch(fact -> fact.target().equals(Scene.Id.game(12)))
                .noneMatch(fact -> fact.template().toString().equals(template(12)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id add generated by default as identity", "id type uuid using gen_random_uuid()", "id type text"
            })
    void synchronize_idsOfOtherKinds_areGiven(String column) {
        studio.given(
                "alter table character_usage alter column " + column + "; alter table character_usage alter used_at"
                        + " set default now(); "
                        + (column.contains("identity")
                                ? "alter sequence " + "character_usage_id_seq"
                                        + " restart 1000; alter table character_usage alter used_at set not null"
                                : ""));

        UsageSync done = usage.synchronize(studio.load());

        assertThat(studio.database().ask("select count(*) from character_usage"))
                .isEqualTo(Integer.toString(26 + done.added().size()));
    }

    @Test
    void synchronize_filteredGraph_isRefused() {
        CharacterGraph tame = studio.load().filter(GraphFilter.rating("PG"));

        assertThatThrownBy(() -> usage.synchronize(tame))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("graph: it is filtered");
    }

    @Test
    void synchronize_randomChanges_leaveNoStaleUsage() {
        studio.given("delete from character_usage where id % 3 = 0; update characters set usage_count = 0");

        usage.synchronize(studio.load());

        assertThat(studio.load().check().find("usage-row-stale").orElseThrow().findings())
                .extracting(Finding::toString)
                .isEmpty();
    }

    /** One generation about Claudius for every time; the row of each gets its time. */
    @Test
    void synchronize_generationsOfExtremeTimes_writesTheirTimes() {
        studio.given("delete from character_usage; insert into generations (id, user_id, operation_type, provider_id,"
                + " status, raw_params, canonical_params, inputs, created_at, updated_at)"
                + " select 9000 + n, 1, 'TEXT_TO_VIDEO', 'x', 'COMPLETED', '{}',"
                + " '{\"character_refs\": [\"character:claudius\"]}', '[]', at, now()"
                + " from unnest(array['0001-01-01', '0044-03-15 12:00:00.5 BC', '4714-11-24 BC', '9999-12-31 23:59:59.999999',"
                + " '20250-06-01', '294276-12-31 23:59:59.999999', 'infinity', '-infinity']::timestamp[])"
                + " with ordinality as times (at, n)");
        CharacterGraph graph = studio.load();

        UsageSync done = usage.synchronize(graph);

        assertThat(done.added()).contains(new UsageFact(templateId(2), new Generation.Id(9001)));
        assertThat(studio.database()
                        .ask(
                                "select string_agg(coalesce(cast(used_at as text), 'none'), ', ' order by template_reference)"
                                        + " from character_usage where template_reference like 'generation:900_'"))
                .isEqualTo(
                        "0001-01-01 00:00:00, 0044-03-15 12:00:00.5 BC, 4714-11-24 00:00:00 BC,"
                                + " 9999-12-31 23:59:59.999999, 20250-06-01 00:00:00, 294276-12-31 23:59:59.999999, none, none");
        assertThat(graph.character(CharacterRef.parse("claudius")).usage().lastUsed())
                .contains(Instant.parse("+294276-12-31T23:59:59.999999Z"));
        assertThat(usage.synchronize(studio.load()).isEmpty()).isTrue();
        assertThat(studio.database().ask("select last_used_at from characters where character_id = 'claudius'"))
                .isEqualTo("294276-12-31 23:59:59.999999");
    }

    /** Rows of scenes that nothing else says, dated before and after the load. */
    @Test
    void synchronize_staleRowsOfExtremeTimes_goWhenTheyAreOlderThanTheGraph() {
        String claudius = templateId(2).uuid().toString();
        studio.given("insert into character_usage (id, character_id, usage_type, template_reference, used_at)"
                + " select 900 + n, '" + claudius + "', 'scene', 'scene:14', at"
                + " from unnest(array['0001-01-01', '0044-03-15 BC', '4714-11-24 BC', '-infinity',"
                + " '9999-12-31', '20250-06-01', '294276-12-31 23:59:59.999999', 'infinity']::timestamp[])"
                + " with ordinality as times (at, n)");

        UsageSync done = usage.synchronize(studio.load());

        assertThat(done.removed())
                .extracting(UsageSync.Removed::rowId)
                .containsExactlyInAnyOrder("901", "902", "903", "904");
    }
}
