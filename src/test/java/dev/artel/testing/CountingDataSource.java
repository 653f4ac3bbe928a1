package dev.artel.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Tells a {@link StatementCounter} of each execution, batch, savepoint, commit and rollback on the connections it hands out. */
final class CountingDataSource extends DelegatingDataSource {
    private final StatementCounter counter;

    CountingDataSource(DataSource target, StatementCounter counter) {
        super(target);
        this.counter = counter;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return proxy(Connection.class, new OfConnection(super.getConnection()));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private final class OfConnection implements InvocationHandler {
        private final Connection target;

        OfConnection(Connection target) {
            this.target = target;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            switch (method.getName()) {
                case "commit" -> counter.commit();
                case "rollback" -> countRollback(arguments);
                case "setSavepoint", "releaseSavepoint" -> counter.statement(method.getName(), 1);
                default -> {
                    // not a round trip of its own
                }
            }
            Object result = call(target, method, arguments);
            if (result instanceof PreparedStatement prepared && arguments != null) {
                Class<? extends PreparedStatement> type =
                        prepared instanceof CallableStatement ? CallableStatement.class : PreparedStatement.class;
                return proxy(type, new OfStatement(prepared, String.valueOf(arguments[0])));
            }
            if (result instanceof Statement plain) {
                return proxy(Statement.class, new OfStatement(plain, ""));
            }
            return result;
        }

        private void countRollback(@Nullable Object @Nullable [] arguments) {
            if (arguments != null && arguments.length == 1 && arguments[0] instanceof Savepoint) {
                counter.statement("rollback to savepoint", 1);
            } else {
                counter.rollback();
            }
        }
    }

    private final class OfStatement implements InvocationHandler {
        private final Statement target;
        private final String prepared;
        private int batch;

        OfStatement(Statement target, String prepared) {
            this.target = target;
            this.prepared = prepared;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            switch (method.getName()) {
                case "addBatch" -> batch++;
                case "clearBatch" -> batch = 0;
                case "executeBatch", "executeLargeBatch" -> {
                    counter.statement(prepared, batch);
                    batch = 0;
                }
                case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate" ->
                    counter.statement(arguments == null ? prepared : String.valueOf(arguments[0]), 1);
                default -> {
                    // not an execution
                }
            }
            return call(target, method, arguments);
        }
    }
}
