package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.Loop;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.CompletionCondition;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LoopCardinality;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * What stands around an activity that is done more than once: a sub-process that works out the list, takes one element after the other
 * and does the activity with each; its exits are those of the activity. Rounds that go on at the same time are as many lanes, each of
 * which takes its next element from the one list, so the engine never has more tokens than that and no transaction does all rounds. What
 * can be undone stands in a sub-process for its round, so that what undoes it finds the element of that round.
 */
final class LoopFrame {
    /** Kinds of parts: ids are {@code artel.<word>.<activity>}. */
    static final String WORDS =
            "loop|loop-in|loop-out|begin|take|more|rest|rested|last|lane|lane-in|lane-out|round|round-in|round-out";

    private final Executable to;
    private final String activity;
    private final Loop loop;
    private final boolean lanes;
    private final boolean apart;

    LoopFrame(Executable to, String activity) {
        Diagram diagram = to.diagram();
        this.to = to;
        this.activity = activity;
        this.loop = Objects.requireNonNull(diagram.loop(activity));
        this.lanes = to.async() && !loop.sequential();
        this.apart = diagram.handler(activity).isPresent();
    }

    /** The sub-process around all rounds: what leads to the activity leads here. */
    String outer() {
        return id("loop");
    }

    /** The sub-process that the activity itself stands in. */
    String inner() {
        return id(apart ? "round" : lanes ? "lane" : "loop");
    }

    /** Writes the sub-processes, the outer one into that one. */
    void open(BpmnModelElementInstance around) {
        SubProcess outer = to.ours(SubProcess.class, outer(), around);
        to.listen(outer, ExecutionListener.EVENTNAME_END, Call.loop("left", activity));
        SubProcess holder = outer;
        if (lanes) {
            holder = add(SubProcess.class, "lane", outer);
            MultiInstanceLoopCharacteristics many = to.addTo(holder, MultiInstanceLoopCharacteristics.class);
            many.setSequential(false);
            LoopCardinality number = to.addTo(many, LoopCardinality.class);
            number.setTextContent(Call.loop("lanes", activity).text());
            CompletionCondition over = to.addTo(many, CompletionCondition.class);
            over.setTextContent(Call.loop("over", activity).text());
        }
        if (apart) {
            SubProcess round = add(SubProcess.class, "round", holder);
            to.listen(round, ExecutionListener.EVENTNAME_START, Call.loop("round", activity));
        }
    }

    /** Joins the parts, when the activity is written. */
    void close() {
        SubProcess outer = to.element(outer(), SubProcess.class);
        ServiceTask begin = task("begin", outer);
        ServiceTask last = task("last", outer);
        join(add(StartEvent.class, "loop-in", outer), begin, outer);
        join(last, add(EndEvent.class, "loop-out", outer), outer);
        if (lanes) {
            SubProcess lane = to.element(id("lane"), SubProcess.class);
            join(begin, lane, outer);
            join(lane, last, outer);
            rounds(add(StartEvent.class, "lane-in", lane), add(EndEvent.class, "lane-out", lane), lane);
        } else {
            rounds(begin, last, outer);
        }
    }

    /** One round after the other, from one element of the sub-process to another one. */
    private void rounds(FlowNode from, FlowNode end, SubProcess in) {
        ServiceTask take = task("take", in);
        ExclusiveGateway more = add(ExclusiveGateway.class, "more", in);
        FlowNode work = work();
        if (lanes && !to.continuations().outside(activity)) {
            to.async(work, true, false); // a round that fails stands alone, and what was taken stays taken
        }
        join(from, take, in);
        join(take, more, in);
        to.addTo(join(more, work, in), ConditionExpression.class)
                .setTextContent(Call.loop("taken", activity).text());
        more.setDefault(join(more, end, in));
        if (to.async()) {
            rest(work, take, in);
        } else {
            join(work, take, in);
        }
    }

    /** Between two rounds a transaction that has done enough may end. */
    private void rest(FlowNode work, FlowNode take, SubProcess in) {
        ExclusiveGateway rest = add(ExclusiveGateway.class, "rest", in);
        IntermediateThrowEvent rested = add(IntermediateThrowEvent.class, "rested", in);
        rested.setCamundaAsyncBefore(true);
        join(work, rest, in);
        to.addTo(join(rest, rested, in), ConditionExpression.class).setTextContent(Call.ENOUGH.text());
        rest.setDefault(join(rest, take, in));
        join(rested, take, in);
    }

    private FlowNode work() {
        FlowNode itself = to.inner(activity);
        if (!apart) {
            if (to.diagram().compensable(activity)) {
                to.listen(itself, ExecutionListener.EVENTNAME_START, Call.loop("round", activity));
            }
            return itself;
        }
        SubProcess round = to.element(id("round"), SubProcess.class);
        join(add(StartEvent.class, "round-in", round), itself, round);
        join(itself, add(EndEvent.class, "round-out", round), round);
        return round;
    }

    private ServiceTask task(String word, SubProcess in) {
        ServiceTask task = add(ServiceTask.class, word, in);
        task.setCamundaDelegateExpression(Call.loop(word, activity).text());
        return task;
    }

    private <E extends FlowElement> E add(Class<E> type, String word, SubProcess in) {
        return to.ours(type, id(word), in);
    }

    private SequenceFlow join(FlowNode source, FlowNode target, SubProcess in) {
        SequenceFlow way = to.ours(SequenceFlow.class, id("way-" + word(source) + "-" + word(target)), in);
        to.join(way, source, target);
        return way;
    }

    private static String word(FlowNode node) {
        String id = node.getId();
        return id.startsWith(Executable.OURS) ? id.split("\\.", 3)[1] : "work";
    }

    /** The sub-process around one round of what can be undone. */
    static String round(String activity) {
        return Executable.OURS + "round." + activity;
    }

    private String id(String word) {
        return Executable.OURS + word + "." + activity;
    }
}
