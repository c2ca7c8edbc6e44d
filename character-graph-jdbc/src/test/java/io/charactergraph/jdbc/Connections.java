package io.charactergraph.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A pool of connections that gives out the same ones again and again, and counts how often they came back. */
final class Connections implements AutoCloseable {

    private final List<Connection> all;
    private final Deque<Connection> free;
    private final AtomicInteger out = new AtomicInteger();
    private final AtomicInteger back = new AtomicInteger();

    Connections(Connection... connections) {
        this.all = List.of(connections);
        this.free = new ConcurrentLinkedDeque<>(all);
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

    private Connection borrowed(String failing) throws SQLException {
        Connection connection = free.poll();
        if (connection == null) {
            throw new SQLException("all are given out", "53300");
        }
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("close")) {
                back.incrementAndGet();
                free.add(connection);
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
        for (Connection connection : all) {
            connection.close();
        }
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
