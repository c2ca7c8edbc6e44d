package io.charactergraph.examples;

import io.charactergraph.source.GraphSource;
import io.charactergraph.testkit.SampleStudio;
import io.charactergraph.testkit.contract.GraphSourceContract;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class FactionsContractTest extends GraphSourceContract {

    private static StudioDatabase studio;

    @BeforeAll
    static void start() throws IOException, SQLException {
        studio = StudioDatabase.start(SampleStudio.hamlet());
        try (Connection connection = studio.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Factions.TABLES + "INSERT INTO factions VALUES ('denmark', 'Denmark', NULL)");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        studio.close();
    }

    @Override
    protected GraphSource source() {
        return new Factions(studio.dataSource());
    }
}
