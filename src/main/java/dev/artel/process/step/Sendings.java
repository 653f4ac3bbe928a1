package dev.artel.process.step;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.process.MessageProblems;
import dev.artel.process.journal.Journal;
import dev.artel.process.journal.JournalBatch;
import dev.artel.process.wait.Sender;
import dev.artel.process.wait.Waits.Address;
import dev.artel.scenario.diagram.ComponentStep.Input;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Sending;
import dev.artel.scenario.diagram.Sent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Steps that tell others something: whom, what, and what becomes of it. */
@Component
class Sendings {
    private final ObjectProvider<Outgoing> outgoing;
    private final Readings readings;
    private final RecordRefs references;
    private final Journal journal;

    Sendings(ObjectProvider<Outgoing> outgoing, Readings readings, RecordRefs references, Journal journal) {
        this.outgoing = outgoing;
        this.readings = readings;
        this.references = references;
        this.journal = journal;
    }

    void send(RunScope scope, Sending node, String instance, StepRecorder recorder) {
        ObjectNode values = values(scope, node);
        recorder.inputs(values);
        if (node.sends() instanceof Sent.Message message) {
            Outgoing.Message told = new Outgoing.Message(message.name(), address(scope, node, message), values);
            send(told, new Step(scope, node, message.optional(), instance, recorder));
        } else {
            outgoing.getObject()
                    .signal(
                            scope.access(node.id()),
                            scope.cause(node.id()),
                            node.sends().name(),
                            values);
        }
    }

    private void send(Outgoing.Message message, Step step) {
        RunScope scope = step.scope;
        String element = step.node.id();
        try {
            // until somebody is found who waits, nothing of the transaction has been changed that matters to others
            Outgoing.Received received = readings.read(
                    () -> outgoing.getObject().send(scope.access(element), scope.cause(element), message, step));
            step.recorder.outputs(Json.object()
                    .put("processId", Long.toString(received.processId()))
                    .put("started", received.started()));
        } catch (Problem problem) {
            if (!step.optional || !problem.kind().equals(MessageProblems.NOBODY_WAITS)) {
                throw problem;
            }
            step.toldNobody();
        }
    }

    /** A step that has told something. */
    private final class Step implements Sender {
        private final RunScope scope;
        private final Node node;
        private final boolean optional;
        private final String instance;
        private final StepRecorder recorder;

        /** Whether it goes on when nobody waits is {@code optional}; {@code instance} names the passage. */
        Step(RunScope scope, Node node, boolean optional, String instance, StepRecorder recorder) {
            this.scope = scope;
            this.node = node;
            this.optional = optional;
            this.instance = instance;
            this.recorder = recorder;
        }

        @Override
        public void missed(Problem nobody) {
            if (!optional) {
                throw failed(nobody);
            }
            toldNobody();
            JournalBatch batch = new JournalBatch();
            batch.step(scope.run().id(), instance, node.id()).trace(recorder.trace());
            journal.write(batch);
        }

        @Override
        public RuntimeException failed(RuntimeException fault) {
            return scope.marked(fault, node.id(), recorder.inputs(), recorder.log(), null);
        }

        private void toldNobody() {
            recorder.outputs(Json.object().putNull("processId").put("started", false));
        }
    }

    private static ObjectNode values(RunScope scope, Sending node) {
        ObjectNode values = Json.object();
        for (Input input : node.sends().inputs()) {
            JsonNode value = input.value().script()
                    ? scope.evaluate(node.id(), input.value().text())
                    : StringNode.valueOf(input.value().text());
            if (!value.isMissingNode()) {
                values.set(input.name(), value);
            }
        }
        return values;
    }

    private Address address(RunScope scope, Node node, Sent.Message sent) {
        Sent.Address to = sent.to();
        if (to == null) {
            return new Address(null, null, scope.run().record());
        }
        JsonNode value = scope.evaluate(node.id(), to.script());
        return switch (to.by()) {
            case PROCESS -> new Address(number(node, value), null, null);
            case KEY -> new Address(null, key(node, value), null);
            case RECORD ->
                new Address(
                        null, null, references.read(value).orElseThrow(() -> unusable(node, "process.message-record")));
        };
    }

    private static String key(Node node, JsonNode value) {
        String key = Expectations.text(value);
        if (key == null || key.isBlank()) {
            throw unusable(node, "process.message-key");
        }
        return key;
    }

    private static long number(Node node, JsonNode value) {
        String text = Expectations.text(value);
        if (text == null || !text.matches("[1-9]\\d{0,17}")) {
            throw unusable(node, "process.message-process");
        }
        return Long.parseLong(text);
    }

    private static Problem unusable(Node node, String text) {
        return new Problem(Problems.UNPROCESSABLE, Fault.element(node.id(), "no-address", Text.of(text, node.label())));
    }
}
