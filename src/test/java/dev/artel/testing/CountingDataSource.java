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
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells a {@link StatementCounter} of each execution, batch, savepoint, commit and rollback on the connections it hands out, and lets
 * {@link Faults} break executions and commits.
 */
final class CountingDataSource extends DelegatingDataSource {
    private final StatementCounter counter;
    private final Faults faults;

    CountingDataSource(DataSource target, StatementCounter counter, Faults faults) {
        super(target);
        this.counter = counter;
        this.faults = faults;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return proxy(Connection.class, new OfConnection(super.getConnection()));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** What may go wrong with it does. */
    private @Nullable Object asked(
            String what, Connection connection, Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Faults.Kind fault = faults.next(what);
        Faults.before(fault, connection, others());
        Object result = call(target, method, arguments);
        Faults.after(fault, connection, others());
        return result;
    }

    private DataSource others() {
        return Objects.requireNonNull(getTargetDataSource());
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
            Object result = method.getName().equals("commit")
                    ? asked("COMMIT", target, target, method, arguments)
                    : call(target, method, arguments);
            if (result instanceof PreparedStatement prepared && arguments != null) {
                Class<? extends PreparedStatement> type =
                        prepared instanceof CallableStatement ? CallableStatement.class : PreparedStatement.class;
                return proxy(type, new OfStatement(target, prepared, String.valueOf(arguments[0])));
            }
            if (result instanceof Statement plain) {
                return proxy(Statement.class, new OfStatement(target, plain, ""));
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
        private final Connection connection;
        private final Statement target;
        private final String prepared;
        private int batch;

        OfStatement(Connection connection, Statement target, String prepared) {
            this.connection = connection;
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
                    return asked(prepared, connection, target, method, arguments);
                }
                case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate" -> {
                    String sql = arguments == null ? prepared : String.valueOf(arguments[0]);
                    counter.statement(sql, 1);
                    return asked(sql, connection, target, method, arguments);
                }
                default -> {
                    // not an execution
                }
            }
            return call(target, method, arguments);
        }
    }
}
