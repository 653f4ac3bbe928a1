package dev.artel.scenario.script.worker;

import dev.artel.scenario.script.wire.Pipe;
import dev.artel.scenario.script.wire.ToWorker;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * The process that runs scripts: orders come by its input, reports go by its output. It ends at the end of its input, so that it never
 * outlives the product, however that ended.
 */
public final class ScriptWorker {
    private static final int BROKEN = 3;

    private ScriptWorker() {}

    /**
     * @param arguments milliseconds that a script may take to end once it is to; share of the heap, in per cent, above which the
     *     script that allocated most is ended
     */
    public static void main(String[] arguments) {
        int code = BROKEN;
        try {
            Pipe pipe = pipe();
            // what cannot be told ends the process: the product learns it by that
            Thread.setDefaultUncaughtExceptionHandler(
                    (thread, thrown) -> Runtime.getRuntime().halt(BROKEN));
            serve(
                    pipe,
                    new Floor(pipe, Duration.ofMillis(Long.parseLong(arguments[0])), Integer.parseInt(arguments[1])));
            code = 0;
        } catch (IOException e) {
            // the product has gone
            code = 0;
        } finally {
            Runtime.getRuntime().halt(code);
        }
    }

    /** Takes the standard streams for itself: nothing else may write between the frames. */
    private static Pipe pipe() {
        InputStream in = new FileInputStream(FileDescriptor.in);
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true));
        return new Pipe(in, out);
    }

    private static void serve(Pipe pipe, Floor floor) throws IOException {
        for (ToWorker message = pipe.order(); message != null; message = pipe.order()) {
            if (message instanceof ToWorker.Order order) {
                floor.begin(order);
            } else if (message instanceof ToWorker.Answer answer) {
                floor.answer(answer);
            } else if (message instanceof ToWorker.Cancel cancel) {
                floor.cancel(cancel);
            } else if (message instanceof ToWorker.Close close) {
                floor.close(close.context());
            } else if (message instanceof ToWorker.Warm warm) {
                Locale language = warm.language();
                floor.warm(language);
            }
        }
    }
}
