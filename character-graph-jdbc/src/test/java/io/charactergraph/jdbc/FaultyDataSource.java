package io.charactergraph.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.postgresql.core.BaseConnection;

/**
 * A data source that counts the calls to it and to all JDBC objects that come from it, and fails at one of them. Interrupts
 * or other actions take the place of failures. For one load at a time.
 */
final class FaultyDataSource {

    private static final List<Class<?>> TYPES = List.of(
            PreparedStatement.class,
            Statement.class,
            Connection.class,
            ResultSet.class,
            ResultSetMetaData.class,
            DatabaseMetaData.class,
            Array.class,
            CopyOut.class);

    private final DataSource real;
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private int failAt = -1;
    private Supplier<? extends @Nullable Throwable> fault = () -> null;
    private volatile boolean failed;
    private int opened;
    private int closed;

    FaultyDataSource(DataSource real) {
        this.real = real;
    }

    /** From now on: the call with that number does this, and throws what comes of it. */
    void fail(int call, Supplier<? extends @Nullable Throwable> how) {
        calls.clear();
        failAt = call;
        fault = how;
        failed = false;
    }

    /** From now on no call fails. */
    void heal() {
        fail(-1, () -> null);
    }

    /** The calls since the last change, as {@code Type.method}. */
    List<String> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    /** Whether the call that is to fail has come. */
    boolean failed() {
        return failed;
    }

    /** Connections given out and not given back. */
    int open() {
        return opened - closed;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, real);
    }

    private <T> T proxy(Class<T> type, T target) {
        Class<?>[] types = target instanceof PGConnection && type == Connection.class
                ? new Class<?>[] {type, PGConnection.class}
                : target instanceof PGStatement && Statement.class.isAssignableFrom(type)
                        ? new Class<?>[] {type, PGStatement.class}
                        : new Class<?>[] {type};
        return type.cast(Proxy.newProxyInstance(FaultyDataSource.class.getClassLoader(), types, handler(type, target)));
    }

    private InvocationHandler handler(Class<?> type, Object target) {
        return (self, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.getName().equals("equals") ? self == arguments[0] : method.invoke(target, arguments);
            }
            if (method.getName().equals("close") && type == Connection.class) {
                closed++;
            }
            if (count(type.getSimpleName() + "." + method.getName()) == failAt) {
                Throwable failure = fault.get();
                failed = true;
                if (failure != null) {
                    if (method.getName().equals("close")) {
                        call(target, method, arguments);
                    }
                    throw failure;
                }
            }
            if (method.getName().equals("unwrap")) {
                return self;
            }
            if (method.getName().equals("getCopyAPI")) {
                return new FaultyCopies(((Connection) target).unwrap(BaseConnection.class));
            }
            Object result = call(target, method, arguments);
            if (method.getName().equals("getConnection") && type == DataSource.class) {
                opened++;
            }
            return wrap(result);
        };
    }

    /** Returns the number of the call. */
    private int count(String call) {
        synchronized (calls) {
            calls.add(call);
            return calls.size() - 1;
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** Gives copies that count their calls. */
    private final class FaultyCopies extends CopyManager {

        FaultyCopies(BaseConnection connection) throws SQLException {
            super(connection);
        }

        @Override
        public CopyOut copyOut(String sql) throws SQLException {
            return proxy(CopyOut.class, super.copyOut(sql));
        }
    }

    private @Nullable Object wrap(@Nullable Object result) {
        for (Class<?> type : TYPES) {
            if (type.isInstance(result)) {
                return wrap(type, result);
            }
        }
        return result;
    }

    private <T> Object wrap(Class<T> type, Object result) {
        return proxy(type, type.cast(result));
    }
}
