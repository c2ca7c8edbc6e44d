package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.CharacterGraph;
import io.charactergraph.model.CharacterTemplate;
import io.charactergraph.query.DeletionReport;
import io.charactergraph.query.DeletionReport.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Foreign keys are not all that decides about a deletion: triggers, rules and constraints do too. */
class GuardedKeysTest {

    private static final String HERO = "0a000000-0000-4000-8000-000000000001";
    private static final String REFERS =
            "insert into ref select 1, id from characters; insert into ref select 2, null where false;";
    private static final String NO =
            "create function no() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;";
    private static final String NOTHING =
            "create function nothing() returns trigger language plpgsql as $$ begin return null; end $$;";

    private final TestDatabase database = TestDatabase.withTables();

    private DeletionReport report(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into characters (id, character_id, category, is_active) values ('" + HERO
                    + "', 'hero', 'x', true)");
            statement.execute(sql);
        }
        return CharacterGraph.load(JdbcGraphSource.of(database.dataSource()))
                .node(new CharacterTemplate.Id(UUID.fromString(HERO)))
                .confirmDeletion();
    }

    /** Whether the row goes and what referred to it does not remain. */
    private boolean isDeleted() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists ref (c uuid)");
            return statement.executeUpdate("delete from characters") == 1
                    && TestDatabase.ask(connection, "select count(*) from ref where c = '" + HERO + "'")
                            .equals("0");
        } catch (SQLException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table ref (id int, c uuid references characters on delete set null, check (c is not null));"
                        + REFERS,
                "create table ref (id int, c uuid references characters on delete set null, d boolean generated always"
                        + " as (c is null) stored, check (not d));" + REFERS,
                "create domain filled as uuid not null; create domain same as filled;"
                        + " create table ref (id int, c same references characters on delete set null);" + REFERS,
                "create domain filled as uuid check (value is not null);"
                        + " create table ref (id int, c filled references characters on delete set null);" + REFERS,
                "create table ref (id int, c uuid unique nulls not distinct references characters on delete set null);"
                        + REFERS + " insert into ref values (3, null)",
                "create table ref (id int, c uuid references characters on delete set null);"
                        + " create unique index on ref ((c is null)) where c is null; " + REFERS
                        + " insert into ref values (3, null)",
                NO + "create table ref (id int, c uuid references characters on delete set null);" + REFERS
                        + " create trigger no before update of c on ref for each row execute function no()",
                NO + "create table ref (id int, c uuid references characters on delete cascade);" + REFERS
                        + " create trigger no after delete on ref execute function no()",
                NO + "create table ref (id int, c uuid references characters on delete cascade) partition by list (id);"
                        + " create table part partition of ref for values in (1);" + REFERS
                        + " create trigger no before delete on part for each row execute function no()",
                NOTHING + "create table ref (id int, c uuid references characters on delete cascade);" + REFERS
                        + " create trigger nothing before delete on ref for each row execute function nothing()",
                "create table ref (id int, c uuid references characters on delete cascade);" + REFERS
                        + " create rule r as on delete to ref do instead nothing",
                NO + "create trigger no before delete on characters for each row execute function no()",
                NOTHING + "create trigger nothing before delete on characters for each row execute function nothing()",
                "create rule r as on delete to characters do instead nothing",
                "insert into character_usage (id, character_id, usage_type) select 1, id, 'composition' from characters; "
                        + NO + " create trigger no before delete on character_usage for each row execute function no()",
                "create table ref (id int, c uuid unique references characters on delete set null);"
                        + " create table next (c uuid references ref (c));" + REFERS
                        + " insert into next select c from ref",
            })
    void deletion_somethingElseRefuses_isNotSafe(String sql) throws SQLException {
        DeletionReport report = report(sql);

        assertThat(report.verdict()).as("%s", report).isNotEqualTo(Verdict.SAFE);
        assertThat(isDeleted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table ref (id int, c uuid references characters on delete set null, check (id > 0));" + REFERS,
                "create table ref (id int primary key, c uuid unique references characters on delete set null);"
                        + REFERS + " insert into ref values (3, null)",
                NO + "create table ref (id int, c uuid references characters on delete set null);" + REFERS
                        + " create trigger no before update of id on ref for each row execute function no();"
                        + " create trigger never before delete on ref for each row execute function no()",
                NO + "create table ref (id int, c uuid references characters on delete cascade);" + REFERS
                        + " create trigger no before update on ref for each row execute function no()",
                NO + "create table ref (id int, c uuid references characters on delete cascade);"
                        + " create trigger no before delete on ref for each row execute function no()",
                NO + "create trigger no before delete on characters for each row execute function no();"
                        + " alter table characters disable trigger no",
            })
    void deletion_whatGuardsOtherThings_isSafe(String sql) throws SQLException {
        DeletionReport report = report(sql);

        assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.SAFE);
        assertThat(isDeleted()).isTrue();
    }

    @Test
    void deletion_triggerOfTheTable_isNamed() throws SQLException {
        assertThat(report(NO + "create trigger no before delete on characters for each row execute function no()")
                        .unknowns())
                .containsExactly("what the triggers and rules of characters do when a row is deleted");
    }
}
