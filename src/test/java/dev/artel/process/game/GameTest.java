package dev.artel.process.game;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Base of tests that play: what random diagrams need of the product beside themselves. */
abstract class GameTest extends HouseTest {
    /** Keeps that text under {@code target}. */
    static void write(String file, String text) {
        try {
            Files.writeString(Path.of("target").resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A catalog for records, and the scenarios that are called. */
    Product product() {
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'},{'id':'n','name':'Число','type':'number'},"
                + "{'id':'due','name':'Срок','type':'date','config':{'time':true}}");
        String answer = set("Give", "got", "(given * 2 + 1) % 5");
        String quick = publish(start("") + answer + end() + row("Start", "Give", "End"));
        String failing = publish(start("") + "<b:exclusiveGateway id='Odd' default='No'/>"
                + "<b:endEvent id='Bad'><b:extensionElements><a:error name='" + Drawer.CALL_ERROR
                + "'/></b:extensionElements><b:errorEventDefinition id='BadE'/></b:endEvent>" + answer + end()
                + Bpmn.flow("F1", "Start", "Odd")
                + "<b:sequenceFlow id='Yes' sourceRef='Odd' targetRef='Bad'><b:conditionExpression language='javascript'>"
                + "given % 2 === 1</b:conditionExpression></b:sequenceFlow>"
                + Bpmn.flow("No", "Odd", "Give") + Bpmn.flow("F2", "Give", "End"));
        String breaking = publish(start("")
                + code("Check", "if (given % 2 === 1) fail(\"" + Drawer.CALL_ERROR + "\", \"no\");")
                + answer
                + end()
                + row("Start", "Check", "Give", "End"));
        String asking = publish(start("") + person("Ask") + answer + end() + row("Start", "Ask", "Give", "End"));
        return new Product(admin, jdbc, catalog, new Writing.Callees(quick, failing, breaking, asking));
    }
}
