package io.charactergraph.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A pool of one: gives out one connection again and again, and counts how often it came back. */
final class Connections implements AutoCloseable {

    private final Connection connection;
    private final AtomicInteger out = new AtomicInteger();
    private final AtomicInteger back = new AtomicInteger();

    Connections(Connection connection) {
        this.connection = connection;
    }

    DataSource dataSource() {
        return failingOn("");
    }

    /** One whose connections throw something unchecked when a method is called. */
    DataSource failingOn(String failing) {
        return proxy(DataSource.class, (method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                throw new UnsupportedOperationException(method.getName());
            }
            out.incrementAndGet();
            return borrowed(failing);
        });
    }

    private Connection borrowed(String failing) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("close")) {
                back.incrementAndGet();
                return null;
            }
            if (method.getName().equals(failing)) {
                throw new IllegalStateException(failing);
            }
            return method.invoke(connection, arguments);
        });
    }

    int out() {
        return out.get();
    }

    int back() {
        return back.get();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static <T> T proxy(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(
                Connections.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return behaviour.invoke(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                }));
    }

    /** What a call does. */
    @FunctionalInterface
    private interface Behaviour {
        @Nullable
        Object invoke(Method method, Object[] arguments) throws Exception;
    }
}
