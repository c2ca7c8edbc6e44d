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
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/**
 * A data source that counts the calls to it and to all JDBC objects that come from it, and fails at one of them. Interrupts
 * or other actions take the place of failures. For one thread.
 */
final class FaultyDataSource {

    private static final List<Class<?>> TYPES = List.of(
            PreparedStatement.class,
            Statement.class,
            Connection.class,
            ResultSet.class,
            ResultSetMetaData.class,
            DatabaseMetaData.class,
            Array.class);

    private final DataSource real;
    private final List<String> calls = new ArrayList<>();
    private int failAt = -1;
    private Supplier<? extends @Nullable Throwable> fault = () -> null;
    private boolean failed;
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
        return List.copyOf(calls);
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
            calls.add(type.getSimpleName() + "." + method.getName());
            if (calls.size() - 1 == failAt) {
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
            Object result = call(target, method, arguments);
            if (method.getName().equals("getConnection") && type == DataSource.class) {
                opened++;
            }
            return wrap(result);
        };
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
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
