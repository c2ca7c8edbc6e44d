package io.charactergraph.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A data source whose connections do not give out the driver's own, as some pools and tracing wrappers do. */
final class HiddenDriver {

    private HiddenDriver() {}

    static DataSource over(DataSource real) {
        return proxy(DataSource.class, real);
    }

    private static <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                HiddenDriver.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("isWrapperFor")) {
                        return false;
                    }
                    if (method.getName().equals("unwrap")) {
                        throw new SQLException("nothing is unwrapped here");
                    }
                    Object result;
                    try {
                        result = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                    return result instanceof Connection connection && type == DataSource.class
                            ? proxy(Connection.class, connection)
                            : result;
                }));
    }
}
