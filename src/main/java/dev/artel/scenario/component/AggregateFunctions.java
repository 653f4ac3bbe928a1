package dev.artel.scenario.component;

import dev.artel.record.Aggregate;
import dev.artel.record.Records;
import dev.artel.record.Search;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.NullNode;

/** What scripts can ask of the numbers of many records: reckoned by the database, nothing is fetched. */
@Configuration(proxyBeanMethods = false)
class AggregateFunctions {
    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.required("catalog", "catalog"),
            Parameter.required("field", "field"),
            Parameter.optional("filters", "filters"));
    private static final String TYPING = "(catalog: Id, field: Id, filters?: Filters): number | null";

    /** The sum of nothing is 0. */
    @Bean
    HostFunction recordsSum(Records records) {
        return HostFunction.reading(
                "records.sum", "(catalog: Id, field: Id, filters?: Filters): number", PARAMETERS, (values, context) -> {
                    JsonNode sum = reckon("records.sum", Aggregate.SUM, records, values, context);
                    return sum.isNull() ? DecimalNode.ZERO : sum;
                });
    }

    @Bean
    HostFunction recordsMin(Records records) {
        return function("records.min", Aggregate.MIN, records);
    }

    @Bean
    HostFunction recordsMax(Records records) {
        return function("records.max", Aggregate.MAX, records);
    }

    @Bean
    HostFunction recordsAvg(Records records) {
        return function("records.avg", Aggregate.AVG, records);
    }

    private static HostFunction function(String name, Aggregate what, Records records) {
        return HostFunction.reading(
                name, TYPING, PARAMETERS, (values, context) -> reckon(name, what, records, values, context));
    }

    private static JsonNode reckon(
            String name, Aggregate what, Records records, ArrayNode values, StepContext context) {
        Arguments arguments = new Arguments(name, values);
        Search search = Search.all().filter(arguments.filters(2));
        BigDecimal number =
                records.aggregate(context.access(), arguments.id(0, "catalog"), search, arguments.id(1, "field"), what);
        return number == null ? NullNode.getInstance() : DecimalNode.valueOf(number);
    }
}
