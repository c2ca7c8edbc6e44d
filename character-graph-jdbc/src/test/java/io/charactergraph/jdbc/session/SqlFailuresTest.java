package io.charactergraph.jdbc.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charactergraph.CharacterGraph;
import io.charactergraph.jdbc.CharacterLinkage;
import io.charactergraph.jdbc.JdbcGraphSource;
import io.charactergraph.jdbc.change.LinkWriteException;
import io.charactergraph.model.CharacterRef;
import io.charactergraph.model.NodeId;
import io.charactergraph.model.SceneRole;
import io.charactergraph.source.GraphLoadException;
import io.charactergraph.source.GraphLoadException.Phase;
import java.io.IOException;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A failed assertion of the driver, where assertions are enabled, is a failure of the database; one of other code is not. */
class SqlFailuresTest {

    private static final String SECRET = "Xq7";

    @Test
    void translate_assertionOfTheDriver_isTheOneException() {
        GraphLoadException translated =
                SqlFailures.translate(Phase.READING, null, assertion("org.postgresql.core.v3.QueryExecutorImpl"));

        assertThat(translated).hasMessageContaining("AssertionError").hasMessageNotContaining(SECRET);
        assertThat(translated.getCause()).hasMessageNotContaining(SECRET);
    }

    @Test
    void translate_assertionBehindAnException_isTheOneException() {
        IOException wrapped = new IOException(assertion("org.postgresql.core.PGStream"));

        assertThat(SqlFailures.translate(Phase.READING, null, wrapped)).isInstanceOf(GraphLoadException.class);
    }

    @Test
    void translate_errorsOfOtherCode_areThrown() {
        AssertionError others = assertion("com.example.SinkTest");
        AssertionError withoutTrace = new AssertionError(SECRET);
        withoutTrace.setStackTrace(new StackTraceElement[0]);
        OutOfMemoryError heap = new OutOfMemoryError();
        heap.setStackTrace(assertion("org.postgresql.core.PGStream").getStackTrace());

        assertThatThrownBy(() -> SqlFailures.translate(Phase.READING, null, others))
                .isSameAs(others);
        assertThatThrownBy(() -> SqlFailures.translate(Phase.READING, null, withoutTrace))
                .isSameAs(withoutTrace);
        assertThatThrownBy(() -> SqlFailures.translate(Phase.READING, null, heap))
                .isSameAs(heap);
    }

    @Test
    void driverWhoseAssertionFails_failsWithTheOneException() {
        PGSimpleDataSource failing = new PGSimpleDataSource() {
            private static final long serialVersionUID = 1;

            @Override
            public Connection getConnection() {
                throw assertion("org.postgresql.core.v3.ConnectionFactoryImpl");
            }
        };
        JdbcGraphSource source = JdbcGraphSource.of(failing);

        assertThat(catchThrowableOfType(GraphLoadException.class, () -> CharacterGraph.load(source)))
                .hasMessageNotContaining(SECRET);
        assertThat(catchThrowableOfType(
                        GraphLoadException.class, () -> source.details().find(NodeId.parse("npc:15"))))
                .hasMessageNotContaining(SECRET);
        assertThat(catchThrowableOfType(
                        LinkWriteException.class,
                        () -> CharacterLinkage.of(failing)
                                .roles()
                                .bind(new SceneRole.Id(12, "guest"), CharacterRef.parse("osric"))))
                .hasMessageNotContaining(SECRET);
    }

    private static AssertionError assertion(String type) {
        AssertionError error = new AssertionError(SECRET);
        error.setStackTrace(new StackTraceElement[] {new StackTraceElement(type, "receive", type + ".java", 1)});
        return error;
    }
}
