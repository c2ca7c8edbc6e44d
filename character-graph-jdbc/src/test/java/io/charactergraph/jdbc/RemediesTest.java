package io.charactergraph.jdbc;

import static io.charactergraph.jdbc.LinkedStudio.template;
import static io.charactergraph.jdbc.LinkedStudio.templateId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charactergraph.CharacterGraph;
import io.charactergraph.check.Finding;
import io.charactergraph.filter.GraphFilter;
import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.jdbc.change.LinkWriteException.Reason;
import io.charactergraph.jdbc.change.PlannedRow;
import io.charactergraph.jdbc.change.SkippedFinding;
import io.charactergraph.testkit.SampleStudio;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RemediesTest {

    private final LinkedStudio studio = LinkedStudio.of(SampleStudio.hamletWithFaults());
    private final Remedies remedies = studio.linkage().remedies();

    private List<String> findings() {
        return keys(studio.load().check().findings());
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).sorted().toList();
    }

    /** Plans and applies. Exactly the findings that the plan resolves are gone, and a new plan is empty. */
    private RemedyPlan planAndApply() {
        List<String> before = findings();
        RemedyPlan plan = remedies.plan(studio.load());

        List<Change> changes = remedies.apply(plan);

        List<String> left = new ArrayList<>(before);
        keys(plan.resolved())
                .forEach(key -> assertThat(left.remove(key)).as(key).isTrue());
        assertThat(findings()).isEqualTo(left);
        assertThat(changes).isEqualTo(plan.changes());
        assertThat(remedies.apply(plan)).isEmpty();
        RemedyPlan again = remedies.plan(studio.load());
        assertThat(again.isEmpty()).isTrue();
        assertThat(keys(again.skipped().stream().map(SkippedFinding::finding).toList()))
                .isEqualTo(left);
        return plan;
    }

    private static List<String> rulesOf(List<Finding> findings) {
        return List.copyOf(new TreeSet<>(findings.stream().map(Finding::rule).toList()));
    }

    @Test
    void plan_sampleStudioWithFaults_resolvesWhatARuleCanResolve() {
        RemedyPlan plan = planAndApply();

        assertThat(rulesOf(plan.resolved())).containsExactly("dangling-reference", "hard-coded-npc", "usage-row-stale");
        assertThat(plan.resolved()).hasSize(6);
        assertThat(plan.changes())
                .extracting(Change::toString)
                .containsExactly(
                        "characters " + templateId(12).uuid() + ", usage_count: 0 -> 1",
                        "character_usage 901: (901," + templateId(2).uuid()
                                + ",scene,,,scene:14,\"2025-05-04 09:00:00\") -> nothing",
                        "game_scenes 42, meta.character_roles.attendant: nothing -> \"" + template(14) + "\"",
                        "game_scenes 42, meta.cast[0].defaultNpcId: 1 -> nothing",
                        "game_scene_nodes 9001, meta.character_refs[0]: \"character:fishmonger\" -> nothing",
                        "game_scene_nodes 9004, meta.npcId: 10 -> nothing",
                        "game_scene_nodes 9004, meta.character_refs[0]: nothing -> \"" + template(2) + "\"",
                        "game_scene_nodes 9004, meta.speakerRole: nothing -> \"antagonist\"",
                        "generations 9001, canonical_params.scene_id: 53 -> nothing");
        assertThat(plan.skipped())
                .filteredOn(left -> left.finding().rule().endsWith("-without-character"))
                .extracting(SkippedFinding::reason)
                .containsExactlyInAnyOrder(
                        "a person has to resolve it",
                        "nothing proves which character it shows",
                        "nothing proves which characters it is about");
    }

    @Test
    void plan_nothingElse_isTouched() {
        remedies.apply(remedies.plan(studio.load()));

        assertThat(studio.json("game_scenes", "meta", 42))
                .isEqualTo("{\"world_id\":2,\"character_roles\":{\"protagonist\":\"" + template(1)
                        + "\",\"false_friends\":[\"" + template(9) + "\",\"" + template(10)
                        + "\"], \"attendant\": \"" + template(14)
                        + "\"},\"cast\":[{\"role\":\"attendant\",\"label\":\"Somebody to shout for\"}]}");
    }

    @Test
    void toSql_appliedByHand_doesTheSameAndOnlyOnce() {
        studio.given("update game_scene_nodes set meta = '{\"character_refs\": [\"character:fish''mon\\\\ger\"],"
                + " \"line\": \"it''s \\\\ a\\nb\"}' where id = 9001");
        List<String> before = findings();
        RemedyPlan plan = remedies.plan(studio.load());
        String sql = plan.toSql().replace("\\set ON_ERROR_STOP on\n", "");

        studio.database().execute(sql.replace("begin;", "").replace("commit;", ""));

        List<String> left = new ArrayList<>(before);
        keys(plan.resolved()).forEach(left::remove);
        assertThat(findings()).isEqualTo(left);
        assertThatThrownBy(() ->
                        studio.database().execute(sql.replace("begin;", "").replace("commit;", "")))
                .hasStackTraceContaining("is no longer as it was planned");
    }

    @Test
    void apply_rowsThatChangedMeanwhile_appliesNothingAndNamesThem() {
        RemedyPlan plan = remedies.plan(studio.load());
        studio.given("update game_scene_nodes set meta = '{\"npcId\": 11}' where id = 9004;"
                + " update character_usage set usage_type = 'composition' where id = 901;"
                + " delete from generations where id = 9001");
        List<String> before = findings();

        LinkWriteException refused = catchThrowableOfType(LinkWriteException.class, () -> remedies.apply(plan));

        assertThat(refused.reason()).isEqualTo(Reason.CHANGED_MEANWHILE);
        assertThat(refused.rows()).containsExactly("character_usage 901", "game_scene_nodes 9004", "generations 9001");
        assertThat(refused)
                .hasMessage(
                        "Could not write links: character_usage 901, game_scene_nodes 9004, generations 9001: they are no"
                                + " longer as they were planned; load and plan again; nothing has been changed");
        assertThat(findings()).isEqualTo(before);
    }

    @Test
    void apply_characterThatIsGone_isRefused() {
        RemedyPlan plan = remedies.plan(studio.load());
        studio.given("delete from characters where id = '" + templateId(2).uuid() + "'");

        LinkWriteException refused = catchThrowableOfType(LinkWriteException.class, () -> remedies.apply(plan));

        assertThat(refused.rows()).containsExactly("characters " + templateId(2).uuid());
    }

    @Test
    void plan_danglingReferencesEverywhere_areTakenOut() {
        studio.given(
                "update game_scenes set meta = '{\"world_id\": 9, \"npc_id\": 999, \"tags\": [\"character:x\", \"y\"],"
                        + " \"character_roles\": {\"protagonist\": \"" + template(7)
                        + "\", \"a.b[0]\": \"character:gone\","
                        + " \"c\": [\"character:gone\", \"" + template(7) + "\", \"character:gone\"]},"
                        + " \"cast\": {\"d\": {\"defaultNpcId\": 998}}}' where id = 46;"
                        + " update game_worlds set meta = '{\"npc_bindings\": {\"e\": 997, \"f\": 1}, \"npcRoles\": {\"996\": [\"g\"]}}'"
                        + " where id = 2;"
                        + " update assets set media_metadata = '{\"character_linkage\": {\"character_template_id\":"
                        + " \"0a000000-0000-4000-8000-0000000000ff\", \"scene_id\": 99}}', tags = '[\"scene:99\", \"t\"]'"
                        + " where id = 9003;"
                        + " update generations set canonical_params = '{\"scene_id\": 99, \"scene_node_id\": 1201}',"
                        + " inputs = '[{\"role\": \"x\", \"asset_id\": 99999}]', parent_generation_id = 99999,"
                        + " prompt_version_id = '0e000000-0000-4000-8000-0000000000ff',"
                        + " prompt_config = '{\"variables\": {\"hero\": \"character:gone\"}}' where id = 9002;"
                        + " update game_scene_nodes set asset_id = 99999, meta = '{\"speakerRole\": \"nobody\","
                        + " \"segments\": [{\"id\": \"s\", \"assetId\": 99999}]}' where id = 4601;"
                        + " insert into character_usage (id, character_id, usage_type, template_reference)"
                        + " values (950, '" + templateId(7).uuid() + "', 'scene', 'scene:99')");

        RemedyPlan plan = planAndApply();

        assertThat(studio.json("game_scenes", "meta", 46))
                .isEqualTo("{\"tags\": [\"y\"], \"character_roles\": {\"protagonist\": \"" + template(7)
                        + "\", \"a.b[0]\": [], \"c\": [\"" + template(7) + "\"]}, \"cast\": {\"d\": {}}}");
        assertThat(studio.json("game_worlds", "meta", 2)).isEqualTo("{\"npc_bindings\": {\"f\": 1}, \"npcRoles\": {}}");
        assertThat(studio.json("game_scene_nodes", "asset_id", 4601)).isEqualTo("0");
        assertThat(studio.json("game_scene_nodes", "meta", 4601)).isEqualTo("{\"segments\": [{\"id\": \"s\"}]}");
        assertThat(studio.database().ask("select count(*) from character_usage where id = 950"))
                .isEqualTo("0");
        assertThat(plan.skipped())
                .filteredOn(left -> left.finding().rule().equals("dangling-reference"))
                .extracting(SkippedFinding::reason)
                .containsExactly(
                        "the scene node beside it would then name another scene",
                        "a person has to choose the replacement");
    }

    @Test
    void plan_hardCodedNpcs_takeTheScenesWayOrSayWhyNot() {
        studio.given(
                "update game_scenes set meta = '{\"world_id\": 3, \"npcId\": 10, \"cast\": [{\"role\": \"messenger\","
                        + " \"defaultNpcId\": 10}, {\"role\": \"singer\", \"defaultNpcId\": \"npc:10\"}, {\"role\": \"king\","
                        + " \"defaultNpcId\": 11}, {\"role\": \"Bad\", \"defaultNpcId\": 12}], \"character_roles\": {\"king\": \""
                        + template(2) + "\"}}' where id = 47;"
                        + " update game_scene_nodes set meta = '{\"videoConfig\": {\"npc_id\": 11, \"fps\": 24.0}, \"npc_id\": 10,"
                        + " \"npcId\": 11}' where id = 4701");

        RemedyPlan plan = planAndApply();

        assertThat(plan.skipped())
                .filteredOn(left -> left.finding().rule().equals("hard-coded-npc"))
                .extracting(SkippedFinding::reason)
                .isNotEmpty()
                .allMatch(why -> why.startsWith("another character fills the role 'king'")
                        || why.startsWith("a world casts the role 'messenger'")
                        || why.startsWith("the role 'Bad' is not snake_case")
                        || why.startsWith("the field exists in another spelling too")
                        || why.endsWith("stands for no one character there"));
        assertThat(studio.json("game_scenes", "meta", 47))
                .doesNotContain("\"npcId\"")
                .contains("\"tags\": [\"instance:");
    }

    @Test
    void plan_provenance_linksAssetsAndGenerations() {
        studio.given(
                // an asset made by a generation whose prompt names one character, in a scene with filled roles
                "insert into generations (id, raw_params, canonical_params, prompt_version_id) values"
                        + " (9101, '{}', '{\"scene_id\": 12, \"seed\": 1e400}', '0e000000-0000-4000-8000-000000000101'),"
                        + " (9102, '{}', '{\"scene_id\": 12}', null), (9103, '{}', '{\"scene_id\": 12}', null);"
                        + " update generations set parent_generation_id = 9101 where id = 9103;"
                        + " insert into assets (id, content_rating, source_generation_id) values (9101, 'sfw', 9101),"
                        + " (9102, 'sfw', null), (9103, 'sfw', 9102);"
                        + " update assets set media_metadata = '{\"w\": 1, \"character_linkage\": {\"character_template_id\": \""
                        + templateId(2).uuid() + "\"}}' where id = 9103;"
                        + " insert into asset_lineage (id, child_asset_id, parent_asset_id, relation_type)"
                        + " values (9101, 9102, 9103, 'source');"
                        + " insert into game_scene_nodes (id, scene_id, asset_id) values (9101, 12, 9101), (9102, 12, 9102)");

        planAndApply();

        assertThat(studio.json("generations", "canonical_params", 9101))
                .isEqualTo("{\"scene_id\": 12, \"seed\": 1e400, \"character_refs\": [\"" + template(4) + "\"]}");
        assertThat(studio.json("generations", "canonical_params", 9102))
                .isEqualTo("{\"scene_id\": 12, \"character_refs\": [\"" + template(2) + "\"]}");
        assertThat(studio.json("assets", "media_metadata", 9102))
                .isEqualTo("{\"character_linkage\": {\"character_template_id\": \""
                        + templateId(2).uuid() + "\"}}");
    }

    @Test
    void plan_whatCameSinceTheLoad_isNotTakenOut() {
        CharacterGraph graph = studio.load();
        studio.given("insert into characters (id, character_id, name, category) values"
                + " ('0fffffff-0000-4000-8000-000000000001', 'fishmonger', 'Fishmonger', 'human');"
                + " insert into game_scenes (id, title) values (53, 'late')");

        RemedyPlan plan = remedies.plan(graph);

        assertThat(plan.rows()).extracting(PlannedRow::rowId).doesNotContain("9001");
        assertThat(plan.skipped())
                .filteredOn(left -> left.reason().equals("its target exists by now"))
                .hasSize(2);
    }

    @Test
    void plan_attemptThatFailsHalfWay_provesNothing() {
        // the prompt names two, and the second one's UUID is the key of a third
        studio.given("insert into characters (id, character_id, name, category, is_active) values"
                + " ('0fffffff-0000-4000-8000-000000000001', 'second', 'Second', 'human', true),"
                + " ('0fffffff-0000-4000-8000-000000000002', '0fffffff-0000-4000-8000-000000000001', 'Third', 'human', true);"
                + " insert into prompt_versions (id, prompt_text) values ('0e000000-0000-4000-8000-0000000000aa',"
                + " '{{character:ophelia}} and {{character:second}}');"
                + " insert into generations (id, raw_params, canonical_params, prompt_version_id) values"
                + " (9101, '{}', '{\"scene_id\": 12}', '0e000000-0000-4000-8000-0000000000aa');"
                + " insert into assets (id, content_rating, source_generation_id) values (9101, 'sfw', 9101);"
                + " insert into game_scene_nodes (id, scene_id, asset_id) values (9101, 12, 9101)");

        RemedyPlan plan = planAndApply();

        assertThat(plan.skipped())
                .extracting(left -> left.finding().rule() + ": " + left.reason())
                .anyMatch(left -> left.startsWith("asset-without-character: it may be any of "))
                .anyMatch(left -> left.startsWith("generation-without-character: character: "));
    }

    @Test
    void toString_valuesOfSeveralLines_areOneLineEach() {
        studio.given(
                "update game_scene_nodes set meta = '{\"npcId\": 10, \"character_refs\": [\n\"character:gone\"\n]}'"
                        + " where id = 9004; update character_usage set template_reference = ' scene:14' || chr(10) || chr(27)"
                        + " where id = 901");

        RemedyPlan plan = remedies.plan(studio.load());

        assertThat(plan.changes()).extracting(Change::rowId).contains("901");
        assertThat(plan.toString().lines())
                .hasSize(1 + plan.changes().size() + 1 + plan.skipped().size());
        assertThat(plan.toString().replace("\n", "").chars()).noneMatch(Character::isISOControl);
    }

    @Test
    void toSql_severalRowsOfOneId_changesNone() {
        studio.given(
                "delete from game_scene_edges; alter table game_scene_nodes drop constraint game_scene_nodes_pkey cascade");
        RemedyPlan plan = remedies.plan(studio.load());
        studio.given("insert into game_scene_nodes select * from game_scene_nodes where id = 9001");

        assertThatThrownBy(() -> studio.database()
                        .execute(plan.toSql().replace("begin;", "").replace("commit;", "")))
                .hasStackTraceContaining("is no longer as it was planned");
    }

    @Test
    void planStandardForms_olderForms_becomeStandardAndTheGraphStays() {
        studio.edgeChanges();
        List<String> before = findings();

        RemedyPlan plan = remedies.planStandardForms(studio.load());
        remedies.apply(plan);

        assertThat(studio.edgeChanges()).isEmpty();
        assertThat(findings()).isEqualTo(before);
        assertThat(plan.changes())
                .extracting(Change::toString)
                .contains(
                        "game_scenes 46, meta.character_roles.messenger: \"character:first_sailor\" -> \""
                                + template(27) + "\"",
                        "game_scenes 52, meta.character_roles.ambassadors: \""
                                + templateId(30).uuid() + "\" -> \"" + template(30) + "\"");
        assertThat(remedies.planStandardForms(studio.load()).isEmpty()).isTrue();
    }

    @Test
    void plan_cleanStudio_isEmpty() {
        LinkedStudio clean = LinkedStudio.hamlet();

        RemedyPlan plan = clean.linkage().remedies().plan(clean.load());

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan).hasToString("0 rows to change, 0 findings resolved, 0 skipped\n");
        assertThat(clean.linkage().remedies().apply(plan)).isEmpty();
    }

    @Test
    void plan_filteredGraph_isRefused() {
        assertThatThrownBy(() -> remedies.plan(studio.load().filter(GraphFilter.rating("PG"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
