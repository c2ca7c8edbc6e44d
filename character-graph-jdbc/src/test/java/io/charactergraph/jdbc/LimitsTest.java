package io.charactergraph.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.charactergraph.source.GraphLoadException.Phase;
import io.charactergraph.source.StudioTable;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.junit.jupiter.api.Test;

/** What lies in memory is bounded by rows and by bytes. */
class LimitsTest {

    @Test
    void fetchSizeFor_rowsOfAllSizes_isWhatFitsAndAtLeastOne() {
        assertThat(Limits.STANDARD.fetchSizeFor(0)).isEqualTo(10_000);
        assertThat(Limits.STANDARD.fetchSizeFor(300)).isEqualTo(10_000);
        assertThat(Limits.STANDARD.fetchSizeFor(1 << 20)).isEqualTo(32);
        assertThat(Limits.STANDARD.fetchSizeFor(1L << 40)).isEqualTo(1);
    }

    @Test
    void catalog_tableWithLargeValues_knowsAboutHowLargeItsRowsAre() {
        TestDatabase database = TestDatabase.withTables();
        database.execute(
                "alter table game_worlds alter column meta set storage external;"
                        + " insert into game_worlds (id, meta) select n, to_json(repeat('x', 100000)) from generate_series(1, 20) n");
        database.execute("vacuum analyze game_worlds");
        Jdbi jdbi = Jdbi.create(database.dataSource()).installPlugin(new SqlObjectPlugin());
        jdbi.configure(Handles.class, handles -> handles.setForceEndTransactions(false));
        TableNaming naming = new TableNaming(null, Map.of(), Set.of(StudioTable.GAME_WORLDS, StudioTable.GAME_NPCS));

        Catalog catalog;
        try (Snapshot snapshot = Snapshot.open(jdbi, Limits.STANDARD, Phase.PROBING, null)) {
            catalog = Catalog.read(snapshot, naming, Phase.PROBING, null);
        }

        assertThat(catalog.find(StudioTable.GAME_WORLDS).orElseThrow().rowBytes())
                .isBetween(100_000L, 200_000L);
        assertThat(catalog.find(StudioTable.GAME_NPCS).orElseThrow().rowBytes()).isZero();
    }
}
