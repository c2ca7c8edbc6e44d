package io.charactergraph.cli.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://host/studio?user=reader, host, 0, studio, reader",
        "jdbc:postgresql://host:5433/studio, host, 5433, studio, somebody",
        "postgresql://reader@host:5433/studio, host, 5433, studio, reader",
        "postgres://reader@host/studio?sslmode=require, host, 0, studio, reader",
        "postgresql://host/studio?user=reader, host, 0, studio, reader",
        "jdbc:postgresql://reader@host/studio, host, 0, studio, reader",
        "postgresql://The%20reader@host/The%20studio, host, 0, The studio, The reader",
        "postgresql:///studio, localhost, 0, studio, somebody"
    })
    void url_inEitherForm_namesTheSame(String url, String host, int port, String name, String user) {
        PGSimpleDataSource database =
                DatabaseUrl.parse(url).dataSource(Optional.empty(), Optional.of("somebody"), Optional.empty());

        assertThat(database.getServerNames()).containsExactly(host);
        assertThat(database.getPortNumbers()[0]).isIn(port, port == 0 ? 5432 : port);
        assertThat(database.getDatabaseName()).isEqualTo(name);
        assertThat(database.getUser()).isEqualTo(user);
        assertThat(database.getPassword()).isNull();
    }

    @Test
    void user_thatIsNamed_comesBeforeThatOfTheUrl() {
        assertThat(DatabaseUrl.parse("postgresql://reader@host/studio")
                        .dataSource(Optional.of("writer"), Optional.of("somebody"), Optional.empty())
                        .getUser())
                .isEqualTo("writer");
    }

    @Test
    void parameters_ofLibpq_areThoseOfTheDriver() {
        PGSimpleDataSource database = DatabaseUrl.parse(
                        "postgresql://host/studio?sslmode=require&application_name=nightly&connect_timeout=7")
                .dataSource(Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(database.getSslMode()).isEqualTo("require");
        assertThat(database.getApplicationName()).isEqualTo("nightly");
        assertThat(database.getConnectTimeout()).isEqualTo(7);
    }
}
