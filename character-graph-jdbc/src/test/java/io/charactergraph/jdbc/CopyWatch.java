package io.charactergraph.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.postgresql.core.BaseConnection;

/** Counts the bytes of the rows that {@code COPY} brings to the client. */
final class CopyWatch {

    private final AtomicLong bytes = new AtomicLong();

    /** The bytes that have come so far. */
    long bytes() {
        return bytes.get();
    }

    DataSource over(DataSource real) {
        return proxy(DataSource.class, real);
    }

    private <T> T proxy(Class<T> type, T target) {
        Class<?>[] types = type == Connection.class ? new Class<?>[] {type, PGConnection.class} : new Class<?>[] {type};
        return type.cast(Proxy.newProxyInstance(CopyWatch.class.getClassLoader(), types, (self, method, arguments) -> {
            if (method.getName().equals("unwrap")) {
                return self;
            }
            if (method.getName().equals("getCopyAPI")) {
                return new Watched(((Connection) target).unwrap(BaseConnection.class));
            }
            Object result;
            try {
                result = method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
            if (result instanceof byte[] row && type == CopyOut.class) {
                bytes.addAndGet(row.length);
            }
            return result instanceof Connection connection && type == DataSource.class
                    ? proxy(Connection.class, connection)
                    : result;
        }));
    }

    private final class Watched extends CopyManager {

        Watched(BaseConnection connection) throws SQLException {
            super(connection);
        }

        @Override
        public CopyOut copyOut(String sql) throws SQLException {
            return proxy(CopyOut.class, super.copyOut(sql));
        }
    }
}
