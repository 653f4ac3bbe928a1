package dev.artel.start.database;

import com.mysql.cj.BindValue;
import com.mysql.cj.MysqlConnection;
import com.mysql.cj.MysqlType;
import com.mysql.cj.PreparedQuery;
import com.mysql.cj.Query;
import com.mysql.cj.QueryBindings;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends moments as DATETIME in UTC, as the columns hold them. The driver sends a {@link Timestamp} as TIMESTAMP, which ends in January
 * 2038: MariaDB before 11.5 takes a later one for NULL and says nothing. The driver makes one of these for each connection.
 */
public final class LateTimes implements QueryInterceptor {
    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        return this;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the driver's
    public <T extends Resultset> @Nullable T preProcess(Supplier<String> sql, Query query) {
        if (query instanceof PreparedQuery prepared) {
            QueryBindings bindings = prepared.getQueryBindings();
            for (BindValue value : bindings.getBindValues()) {
                if (value.getMysqlType() == MysqlType.TIMESTAMP && value.getValue() instanceof Timestamp moment) {
                    value.setBinding(
                            LocalDateTime.ofInstant(moment.toInstant(), ZoneOffset.UTC),
                            MysqlType.DATETIME,
                            bindings.getNumberOfExecutions(),
                            bindings.getSendTypesToServer());
                }
            }
        }
        return null;
    }

    @Override
    public boolean executeTopLevelOnly() {
        return true;
    }

    @Override
    public void destroy() {
        // holds nothing
    }

    @Override
    public <T extends Resultset> @Nullable T postProcess(
            Supplier<String> sql, Query query, T result, ServerSession session) {
        return null;
    }
}
