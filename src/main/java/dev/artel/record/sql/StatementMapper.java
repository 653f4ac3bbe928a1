package dev.artel.record.sql;

import dev.artel.kernel.GeneratedKey;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.InsertProvider;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.SelectProvider;
import org.apache.ibatis.annotations.UpdateProvider;

/** Runs statements whose tables and columns are known only when they run. */
@Mapper
interface StatementMapper {
    int READ_SECONDS = 20;

    @SelectProvider(type = Bound.class, method = "text")
    @Options(timeout = READ_SECONDS)
    List<Map<String, Object>> rows(@Param("sql") Sql sql);

    @UpdateProvider(type = Bound.class, method = "text")
    int change(@Param("sql") Sql sql);

    @InsertProvider(type = Bound.class, method = "text")
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    int insert(@Param("sql") Sql sql, @Param("key") GeneratedKey key);

    /** Turns the question marks of a statement into the parameters of the mapper. */
    final class Bound {
        private Bound() {}

        public static String text(@Param("sql") Sql sql) {
            String plain = sql.text();
            StringBuilder text = new StringBuilder(plain.length() * 2);
            int parameter = 0;
            int from = 0;
            for (int at = plain.indexOf('?'); at >= 0; at = plain.indexOf('?', from)) {
                text.append(plain, from, at)
                        .append("#{sql.values[")
                        .append(parameter++)
                        .append("]}");
                from = at + 1;
            }
            return text.append(plain, from, plain.length()).toString();
        }
    }
}
