package io.charactergraph.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Counts the bytes of the rows that the driver holds at once: of each batch, and of the batch before it, which the driver
 * keeps while it fetches. Batches are recognized by the fetch size. For one thread.
 */
final class FetchWatch {

    private long most;
    private long mostOfSeveral;

    /** The most bytes in a batch and the one before it. */
    long mostBytesAtOnce() {
        return most;
    }

    /** The same, of batches that have more than one row. */
    long mostBytesAtOnceOfSeveralRows() {
        return mostOfSeveral;
    }

    DataSource over(DataSource real) {
        return proxy(DataSource.class, real, null);
    }

    /** The rows of one result. */
    private final class Rows {
        private final ResultSet rows;
        private final int fetchSize;
        private final int columns;
        private final List<Long> batch = new ArrayList<>();
        private long before;

        Rows(ResultSet rows) throws Exception {
            this.rows = rows;
            this.fetchSize = rows.getFetchSize();
            this.columns = rows.getMetaData().getColumnCount();
        }

        void row() throws Exception {
            if (fetchSize > 0 && batch.size() == fetchSize) {
                before = sum();
                batch.clear();
            }
            long bytes = 0;
            for (int i = 1; i <= columns; i++) {
                byte[] value = rows.getBytes(i);
                bytes += value == null ? 0 : value.length;
            }
            batch.add(bytes);
            most = Math.max(most, before + sum());
            if (batch.size() > 1) {
                mostOfSeveral = Math.max(mostOfSeveral, before + sum());
            }
        }

        private long sum() {
            return batch.stream().mapToLong(Long::longValue).sum();
        }
    }

    private <T> T proxy(Class<T> type, T target, @Nullable Rows rows) {
        List<Class<?>> types = new ArrayList<>(List.of(type));
        if (type == PreparedStatement.class) {
            types.add(PGStatement.class);
        }
        return type.cast(Proxy.newProxyInstance(
                FetchWatch.class.getClassLoader(), types.toArray(Class<?>[]::new), (self, method, arguments) -> {
                    if (method.getName().equals("isWrapperFor")) {
                        return type == PreparedStatement.class; // so that loads use cursors
                    }
                    if (method.getName().equals("unwrap")) {
                        return self;
                    }
                    Object result = call(target, method, arguments);
                    if (rows != null && method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                        rows.row();
                    }
                    if (result instanceof ResultSet found) {
                        return proxy(ResultSet.class, found, new Rows(found));
                    }
                    if (result instanceof PreparedStatement statement) {
                        return proxy(PreparedStatement.class, statement, null);
                    }
                    return result instanceof Connection connection && type == DataSource.class
                            ? proxy(Connection.class, connection, null)
                            : result;
                }));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
