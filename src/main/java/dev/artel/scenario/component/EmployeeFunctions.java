package dev.artel.scenario.component;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.scenario.OpenTasks;
import dev.artel.scenario.People;
import dev.artel.scenario.People.Employee;
import dev.artel.scenario.component.ComponentManifest.Input;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** What scripts can ask of employees: {@code {id, name, email, openTasks}}. */
@Configuration(proxyBeanMethods = false)
class EmployeeFunctions {
    private static final String PERSON = "{ id: string; name: string; email: string; openTasks: number }";

    private static final List<Input> GROUP =
            List.of(Input.required("catalogId", "catalog"), Input.required("recordId", "record"));

    @Bean
    HostFunction usersGet(People people, ObjectProvider<OpenTasks> openTasks) {
        return HostFunction.reading(
                "users.get",
                "(id: Id): (" + PERSON + ") | null",
                List.of(Parameter.required("id", "record")),
                (values, context) -> people.find(context.access(), new Arguments("users.get", values).id(0, "id"))
                        .map(found -> people(List.of(found), openTasks).get(0))
                        .orElse(NullNode.getInstance()));
    }

    @Bean
    HostFunction usersInGroup(People people, ObjectProvider<OpenTasks> openTasks) {
        return HostFunction.reading(
                "users.inGroup",
                "(group: { catalogId: Id; recordId: Id }): (" + PERSON + ")[]",
                List.of(Parameter.object("group", GROUP)),
                (values, context) -> {
                    ObjectNode group = new Arguments("users.inGroup", values).options(0);
                    String catalog = group.path("catalogId").asString("");
                    String record = group.path("recordId").asString("");
                    if (catalog.isEmpty() || record.isEmpty()) {
                        throw Problems.badField("group", "required", "scenario.group");
                    }
                    return people(people.inGroup(context.access(), catalog, record), openTasks);
                });
    }

    /** Counts the tasks of all of them in one statement. */
    private static ArrayNode people(List<Employee> employees, ObjectProvider<OpenTasks> openTasks) {
        ArrayNode people = Json.array();
        if (employees.isEmpty()) {
            return people;
        }
        Map<Long, Integer> counts =
                openTasks.getObject().count(employees.stream().map(Employee::id).toList());
        for (Employee employee : employees) {
            people.addObject()
                    .put("id", Long.toString(employee.id()))
                    .put("name", employee.name())
                    .put("email", employee.email())
                    .put("openTasks", counts.getOrDefault(employee.id(), 0));
        }
        return people;
    }
}
