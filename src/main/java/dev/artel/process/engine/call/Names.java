package dev.artel.process.engine.call;

import dev.artel.process.engine.compile.Call;
import java.lang.reflect.Method;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.ExpressionManager;

/** In the place of the engine's expression language: a text is one of our calls or plain text; anything else is refused. */
final class Names implements ExpressionManager {
    private final Answers answers;

    Names(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Expression createExpression(String text) {
        return Call.parse(text)
                .<Expression>map(call -> new Named(call, answers))
                .orElseGet(() -> plain(text));
    }

    @Override
    public void addFunction(String name, Method function) {
        // there is no language that could call it
    }

    private static Expression plain(String text) {
        if (text.contains("${") || text.contains("#{")) {
            throw new ProcessEngineException("not a name that executables may use: " + text);
        }
        return new PlainText(text);
    }
}
