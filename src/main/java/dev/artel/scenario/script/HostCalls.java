package dev.artel.scenario.script;

/** What a script's functions do. Called on the thread that runs the script, inside its transaction if there is one. */
@FunctionalInterface
public interface HostCalls {
    /**
     * @param name dotted name as in {@link ScriptScope.Builder#functions}
     * @param jsonArguments JSON list of the arguments; dates as <code>{"$date": ISO}</code>, undefined as null
     * @return JSON text as {@link HostAnswer} makes it
     * @throws dev.artel.kernel.Problem arrives in the script as an {@code Error} of that name, which it may catch
     * @throws RuntimeException anything else ends the script at once, uncatchable for it, and is thrown on to its caller: a deadlock
     *     has undone the transaction, and no script may go on as if it had not
     */
    String call(String name, String jsonArguments);

    /**
     * Whether calling that function once more would do something once more. A run that was lost together with its process is repeated
     * unnoticed only where it has called nothing of the kind.
     */
    default boolean acts(String name) {
        return true;
    }
}
