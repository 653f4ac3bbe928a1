package dev.artel.process.engine.call;

import dev.artel.process.engine.compile.Call;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.jspecify.annotations.Nullable;

/** One of our calls. */
record Named(Call call, Answers answers) implements Expression {
    @Override
    public Object getValue(@Nullable VariableScope scope) {
        if (scope instanceof DelegateExecution execution) {
            return answers.answer(call, execution);
        }
        if (scope instanceof DelegateTask task) {
            return answers.answer(call, task.getExecution());
        }
        throw new ProcessEngineException("asked outside of a process: " + call.text());
    }

    @Override
    public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
        return getValue(scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new UnsupportedOperationException("a call cannot be assigned to");
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
        setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return call.text();
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
