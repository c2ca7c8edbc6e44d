package io.charactergraph.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.postgresql.core.BaseConnection;

/** A data source that numbers its connections from 0, and runs an action before each connection is given out and before each copy. */
final class CopyHook {

    private final DataSource real;
    private final AtomicInteger given = new AtomicInteger();
    private final AtomicInteger back = new AtomicInteger();
    private final AtomicInteger statements = new AtomicInteger();
    private final List<String> copies = Collections.synchronizedList(new ArrayList<>());
    private Giving giving = number -> {};
    private Copying copying = (number, connection) -> {};

    CopyHook(DataSource real) {
        this.real = real;
    }

    /** What is done before a connection is given out. */
    @FunctionalInterface
    interface Giving {
        void before(int number) throws SQLException;
    }

    /** What is done on a connection before a copy. */
    @FunctionalInterface
    interface Copying {
        void before(int number, Connection connection) throws SQLException;
    }

    CopyHook giving(Giving action) {
        this.giving = action;
        return this;
    }

    CopyHook copying(Copying action) {
        this.copying = action;
        return this;
    }

    /** Lets no connection copy before so many want to. */
    CopyHook meeting(int connections) {
        CountDownLatch all = new CountDownLatch(connections);
        TreeSet<Integer> come = new TreeSet<>();
        return copying((number, connection) -> {
            synchronized (come) {
                if (come.add(number)) {
                    all.countDown();
                }
            }
            await(all);
        });
    }

    static void await(CountDownLatch latch) throws SQLException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        }
    }

    /** The copies so far, as the number of the connection and the statement. */
    List<String> copies() {
        synchronized (copies) {
            return List.copyOf(copies);
        }
    }

    /** How many connections were given out, and how many came back. */
    String balance() {
        return given + " out, " + back + " back";
    }

    /** How many statements without a plan the first connection has made. */
    int statementsOfTheFirst() {
        return statements.get();
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                CopyHook.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    int number = given.getAndIncrement();
                    try {
                        giving.before(number);
                        return connection(number, real.getConnection());
                    } catch (SQLException | RuntimeException e) {
                        given.decrementAndGet();
                        throw e;
                    }
                });
    }

    private Connection connection(int number, Connection target) {
        return (Connection) Proxy.newProxyInstance(
                CopyHook.class.getClassLoader(),
                new Class<?>[] {Connection.class, PGConnection.class},
                (self, method, arguments) -> {
                    switch (method.getName()) {
                        case "unwrap" -> {
                            return self;
                        }
                        case "getCopyAPI" -> {
                            return new Copies(number, target);
                        }
                        case "close" -> back.incrementAndGet();
                        case "createStatement" -> {
                            if (number == 0) {
                                statements.incrementAndGet();
                            }
                        }
                        default -> {}
                    }
                    try {
                        boolean driver = method.getDeclaringClass() == PGConnection.class;
                        return method.invoke(driver ? target.unwrap(PGConnection.class) : target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    private final class Copies extends CopyManager {

        private final int number;
        private final Connection connection;

        Copies(int number, Connection connection) throws SQLException {
            super(connection.unwrap(BaseConnection.class));
            this.number = number;
            this.connection = connection;
        }

        @Override
        public CopyOut copyOut(String sql) throws SQLException {
            copies.add(number + " " + sql);
            copying.before(number, connection);
            return super.copyOut(sql);
        }
    }
}
