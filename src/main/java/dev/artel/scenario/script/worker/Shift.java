package dev.artel.scenario.script.worker;

import dev.artel.scenario.script.executor.Ended;
import dev.artel.scenario.script.executor.Ending;
import dev.artel.scenario.script.executor.Execution;
import dev.artel.scenario.script.guest.Guest;
import dev.artel.scenario.script.guest.GuestFailure;
import dev.artel.scenario.script.guest.GuestFailure.Kind;
import dev.artel.scenario.script.wire.Piece;
import dev.artel.scenario.script.wire.ToParent;
import dev.artel.scenario.script.wire.ToParent.Ask.Operation;
import dev.artel.scenario.script.wire.ToWorker.Manner;
import dev.artel.scenario.script.wire.ToWorker.Order;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One order on a thread: its sources in turn, what their scripts ask, and how each ended. */
final class Shift implements Runnable {
    private static final int TRACE = 4_000;

    private final Order order;
    private final Station station;
    private final Floor floor;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile @Nullable Execution current;
    private volatile @Nullable Ending cancelled;

    Shift(Order order, Station station, Floor floor) {
        this.order = order;
        this.station = station;
        this.floor = floor;
    }

    Order order() {
        return order;
    }

    @Override
    public void run() {
        boolean usable = true;
        Iterator<Piece> pieces = order.pieces().iterator();
        boolean goesOn = true;
        while (goesOn) {
            Execution execution = floor.execution(this);
            ToParent.End end = end(execution, pieces.next(), !pieces.hasNext());
            usable = isUsable(end);
            goesOn = !end.last();
            if (goesOn) {
                floor.send(end);
            } else {
                finish(end, usable);
            }
        }
    }

    private void finish(ToParent.End end, boolean usable) {
        if (told.compareAndSet(false, true)) {
            floor.over(this, usable);
            floor.send(end);
        }
    }

    /** By the reader: what the script has asked for. */
    void answer(String text) {
        answers.add(text);
    }

    /** By the reader: nobody waits any more. */
    void cancel(Ending why) {
        cancelled = why;
        Execution execution = current;
        if (execution != null) {
            execution.kill(why);
        }
    }

    /** By the watchdog: it was to end and has not. */
    void overdue(Execution execution) {
        Ending why = execution.ending();
        if (told.compareAndSet(false, true)) {
            floor.over(this, false);
            floor.send(new ToParent.Ended(order.run(), execution.scriptTime(), why == null ? Ending.STUCK : why, true));
        }
    }

    /** On the script's thread: the product's answer. */
    String ask(Operation operation, String first, String second) {
        Execution execution = current;
        if (execution == null) {
            throw new IllegalStateException("no run");
        }
        return execution.counted(() -> {
            floor.send(new ToParent.Ask(order.run(), operation, first, second));
            return answers.take();
        });
    }

    void line(String level, String text) {
        floor.send(new ToParent.Line(order.run(), level, text));
    }

    private ToParent.End end(Execution execution, Piece piece, boolean last) {
        current = execution;
        ToParent.End end;
        try {
            Ending why = cancelled;
            if (why != null) {
                throw new Ended(why);
            }
            Guest.Result result = station.work(this, execution, piece);
            end = new ToParent.Done(
                    order.run(), last || isEnough(result), Duration.ZERO, result.json(), result.assigned());
        } catch (GuestFailure e) {
            end = failed(e);
        } catch (Ended e) {
            end = new ToParent.Ended(order.run(), Duration.ZERO, e.ending(), false);
        } catch (OutOfMemoryError e) {
            end = failed(new GuestFailure(Kind.MEMORY, "no memory", null, "{}", null));
        } catch (StackOverflowError e) {
            end = failed(new GuestFailure(Kind.TOO_DEEP, "too deep", null, "{}", null));
        } catch (RuntimeException e) {
            end = failed(new GuestFailure(Kind.ENGINE, e.toString(), null, "{}", e));
        }
        return settled(execution, end);
    }

    /** What was decided first holds: a run that was ended from outside has not ended by itself, whatever it gave. */
    private ToParent.End settled(Execution execution, ToParent.End end) {
        boolean itself;
        try {
            itself = execution.over();
        } catch (InterruptedException e) {
            itself = false;
        }
        // Ending a context may leave the flag behind, and the thread goes on to other runs.
        Thread.interrupted();
        floor.over(execution);
        Ending why = execution.ending();
        Duration time = execution.scriptTime();
        if (!itself && why != null) {
            return new ToParent.Ended(order.run(), time, why, false);
        }
        if (end instanceof ToParent.Done done) {
            return new ToParent.Done(done.run(), done.last(), time, done.json(), done.assigned());
        }
        return end instanceof ToParent.Failed failed ? new ToParent.Failed(failed.run(), time, failed.failure()) : end;
    }

    private boolean isEnough(Guest.Result result) {
        return order.manner() == Manner.UNTIL_TRUE && result.isTrue();
    }

    private ToParent.Failed failed(GuestFailure failure) {
        return new ToParent.Failed(order.run(), Duration.ZERO, failure.kind() == Kind.ENGINE ? told(failure) : failure);
    }

    /** A fault of the engine is for the product's log, with its trace. */
    private static GuestFailure told(GuestFailure failure) {
        StringBuilder trace = new StringBuilder();
        for (Throwable cause = failure; cause != null && trace.length() < TRACE; cause = cause.getCause()) {
            trace.append(cause);
            for (StackTraceElement frame : cause.getStackTrace()) {
                trace.append("\n\tat ").append(frame);
            }
            trace.append('\n');
        }
        String text = trace.toString();
        return new GuestFailure(
                Kind.ENGINE, text.length() > TRACE ? text.substring(0, TRACE) : text, failure.place(), "{}", null);
    }

    private static boolean isUsable(ToParent.End end) {
        return !(end instanceof ToParent.Ended)
                && !(end instanceof ToParent.Failed failed
                        && (failed.failure().kind() == Kind.CANCELLED
                                || failed.failure().kind() == Kind.ENGINE));
    }
}
