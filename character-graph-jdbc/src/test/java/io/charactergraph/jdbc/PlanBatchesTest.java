package io.charactergraph.jdbc;

import static io.charactergraph.jdbc.LinkedStudio.templateId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.change.Change;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.jdbc.change.LinkWriteException.Reason;
import io.charactergraph.testkit.SampleStudio;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Plans of thousands of rows take one statement for many rows, and still look at each row before it is changed. */
class PlanBatchesTest {

    private static final int MANY = 2_500;

    private final LinkedStudio studio = LinkedStudio.of(SampleStudio.hamlet());
    private final AtomicInteger statements = new AtomicInteger();
    private final CharacterLinkage linkage = CharacterLinkage.of(counted());

    /** The studio's database; counts the statements that are prepared. */
    private DataSource counted() {
        DataSource plain = studio.database().dataSource();
        return (DataSource) proxy(DataSource.class, plain, false);
    }

    private Object proxy(Class<?> type, Object target, boolean counts) {
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (counts && method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
            }
            try {
                Object result = method.invoke(target, given);
                return result instanceof Connection && type == DataSource.class
                        ? proxy(Connection.class, result, true)
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    /** Scene nodes with dangling references, and scene nodes, assets and usage rows that other remedies change. */
    private void manyFindings() {
        studio.database()
                .execute("insert into game_scene_nodes (id, scene_id, asset_id, meta) select 10000 + i, 12, 0,"
                        + " cast(json_build_object('character_refs', json_build_array('character:gone_' || i,"
                        + " 'character:gone_' || (i + 1))) as json) from generate_series(1, " + MANY + ") i;"
                        + " insert into character_usage (id, character_id, usage_type, template_reference)"
                        + " select 10000 + i, '" + templateId(2).uuid() + "', 'scene', 'scene:14' from"
                        + " generate_series(1, " + MANY + ") i;"
                        + " update generations set parent_generation_id = 99999 where id < 9000");
    }

    @Test
    void planAndApply_thousandsOfRows_takeFewStatements() {
        manyFindings();
        CharacterGraph graph = studio.load();

        RemedyPlan plan = linkage.remedies().plan(graph);
        int planned = statements.getAndSet(0);
        List<Change> changes = linkage.remedies().apply(plan);
        int applied = statements.getAndSet(0);

        assertThat(plan.rows()).hasSizeGreaterThan(2 * MANY);
        assertThat(changes).isEqualTo(plan.changes());
        assertThat(planned).as("statements of planning").isLessThan(MANY / 10);
        assertThat(applied).as("statements of applying").isLessThan(MANY / 50);
        assertThat(studio.load()
                        .check()
                        .find("dangling-reference")
                        .orElseThrow()
                        .findings())
                .isEmpty();
        assertThat(linkage.remedies().apply(plan)).isEmpty();
    }

    @Test
    void apply_rowsThatChangedAmongThousands_areAllNamedAndNothingIsChanged() {
        manyFindings();
        RemedyPlan plan = linkage.remedies().plan(studio.load());
        studio.database()
                .execute("update game_scene_nodes set meta = '{}' where id in (10007, 12345);"
                        + " update character_usage set used_at = '2025-01-01' where id = 11111;"
                        + " delete from character_usage where id = 11112");

        LinkWriteException refused = catchThrowableOfType(
                LinkWriteException.class, () -> linkage.remedies().apply(plan));

        assertThat(refused.reason()).isEqualTo(Reason.CHANGED_MEANWHILE);
        assertThat(refused.rows())
                .containsExactly("character_usage 11111", "game_scene_nodes 10007", "game_scene_nodes 12345");
        assertThat(studio.database().ask("select count(*) from character_usage where id > 10000"))
                .isEqualTo(Integer.toString(MANY - 1));
    }

    /** Rows are locked in one order, so that none of several at once is rolled back for a deadlock. */
    @Test
    void apply_severalAtOnce_oneDoesItAndTheOthersFindItDone() {
        manyFindings();
        RemedyPlan plan = linkage.remedies().plan(studio.load());

        List<CompletableFuture<List<Change>>> all = List.of(
                CompletableFuture.supplyAsync(() -> linkage.remedies().apply(plan)),
                CompletableFuture.supplyAsync(() -> linkage.remedies().apply(plan)),
                CompletableFuture.supplyAsync(() -> linkage.remedies().apply(plan)));

        assertThat(all.stream().map(CompletableFuture::join).map(List::size).sorted())
                .containsExactly(0, 0, plan.changes().size());
    }

    @Test
    void synchronize_thousandsOfRows_takesFewStatements() {
        manyFindings();
        CharacterGraph graph = studio.load();

        UsageSync done = linkage.usage().synchronize(graph);

        assertThat(done.removed()).hasSize(MANY);
        assertThat(statements.get()).isLessThan(60);
    }

    @Test
    void operations_thatTakeTooLong_areEndedAndChangeNothing() {
        manyFindings();
        CharacterGraph graph = studio.load();
        RemedyPlan plan = linkage.remedies().plan(graph);
        CharacterLinkage hasty = CharacterLinkage.builder(studio.database().dataSource())
                .deadline(Duration.ofMillis(1))
                .build();

        for (Runnable operation : List.<Runnable>of(
                () -> hasty.remedies().plan(graph),
                () -> hasty.remedies().planStandardForms(graph),
                () -> hasty.remedies().apply(plan),
                () -> hasty.usage().synchronize(graph))) {
            LinkWriteException ended = catchThrowableOfType(LinkWriteException.class, operation::run);
            assertThat(ended)
                    .hasMessageContaining("the deadline of PT0.001S for the whole operation has passed")
                    .hasMessageEndingWith("nothing has been changed");
        }
    }

    @Test
    void apply_triggerThatWritesSomethingElse_reportsWhatIsThere() {
        studio.database()
                .execute("update game_scene_nodes set meta = '{\"character_refs\": [\"character:gone\"]}' where id in"
                        + " (4501, 4601);"
                        + " create function odd() returns trigger language plpgsql as $$ begin if new.id = 4501 then"
                        + " new.meta := old.meta; else new.meta := '{\"x\": 1}'; end if; return new; end $$;"
                        + " create trigger odd before update on game_scene_nodes for each row execute function odd()");
        RemedyPlan plan = linkage.remedies().plan(studio.load());
        assertThat(plan.changes()).hasSize(2);

        assertThat(linkage.remedies().apply(plan))
                .extracting(Change::toString)
                .containsExactly(
                        "game_scene_nodes 4601, meta: {\"character_refs\": [\"character:gone\"]} -> {\"x\": 1}");
    }

    @Test
    void apply_triggerThatSkipsARow_failsAndNamesIt() {
        studio.database()
                .execute("update game_scene_nodes set meta = '{\"character_refs\": [\"character:gone\"]}' where id in"
                        + " (4501, 4601);"
                        + " create function skip() returns trigger language plpgsql as $$ begin return null; end $$;"
                        + " create trigger skip before update on game_scene_nodes for each row when (old.id = 4501)"
                        + " execute function skip()");
        RemedyPlan plan = linkage.remedies().plan(studio.load());

        LinkWriteException refused = catchThrowableOfType(
                LinkWriteException.class, () -> linkage.remedies().apply(plan));

        assertThat(refused.rows()).containsExactly("4501");
        assertThat(studio.json("game_scene_nodes", "meta", 4601)).contains("gone");
    }
}
