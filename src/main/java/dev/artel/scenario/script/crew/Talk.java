package dev.artel.scenario.script.crew;

import dev.artel.scenario.script.executor.Ended;
import dev.artel.scenario.script.executor.Ending;
import dev.artel.scenario.script.guest.GuestFailure.Kind;
import dev.artel.scenario.script.wire.ToParent;
import dev.artel.scenario.script.wire.ToParent.Ask;
import dev.artel.scenario.script.wire.ToWorker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One order at a worker, from the caller's side: its thread waits here and serves what the scripts ask for. */
final class Talk {
    /** How much later than the worker this side loses patience: by then the worker itself should have ended the script. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    /** Building a context may take that long on a machine that does everything else first. */
    private static final Duration PREPARATION = Duration.ofSeconds(2);

    private final int run;
    private final Member member;
    private final CrewHost host;
    private final long allowed;
    private final BlockingQueue<Optional<ToParent.OfRun>> heard = new LinkedBlockingQueue<>();
    private volatile long since = System.nanoTime();
    private volatile long hostSince;
    private final AtomicLong hostNanos = new AtomicLong();
    private volatile @Nullable Ending verdict;

    Talk(int run, Member member, Task task, CrewHost host, Duration grace) {
        this.run = run;
        this.member = member;
        this.host = host;
        this.allowed =
                task.budget().wall().plus(grace).plus(MARGIN).plus(PREPARATION).toNanos();
    }

    int run() {
        return run;
    }

    /** By the reader of the process. */
    void hear(ToParent.OfRun message) {
        if (message instanceof ToParent.Done done && !done.last()) {
            hostNanos.set(0);
            since = System.nanoTime();
        }
        heard.add(Optional.of(message));
    }

    /** The process has gone; nothing more will be heard. */
    void lose() {
        heard.add(Optional.empty());
    }

    /** From outside: the caller is to be set free. */
    void judge(Ending why) {
        verdict = why;
        heard.add(Optional.empty());
    }

    /** Whether it has used more than the worker would ever let it, the time in host functions left out. */
    boolean isOverdue() {
        return hostSince == 0 && verdict == null && System.nanoTime() - since - hostNanos.get() > allowed;
    }

    /**
     * Sends the order and stays until its last source has ended.
     *
     * @param last whether a failure for want of memory is believed: it may be another script's fault, so the first time it is lost
     */
    ToParent.End hold(ToWorker.Order order, boolean last) {
        boolean over = false;
        try {
            member.send(order);
            since = System.nanoTime();
            for (ToParent.OfRun message = next(); ; message = next()) {
                if (message instanceof ToParent.End end) {
                    over = end.last();
                    if (end.last() && isStarved(end) && !last) {
                        throw new Lost("no memory in a shared process");
                    }
                    host.ended(end, Duration.ofNanos(hostNanos.get()));
                    if (over) {
                        return end;
                    }
                } else if (message instanceof ToParent.Line line) {
                    host.log(line.level(), line.text());
                } else if (message instanceof Ask ask) {
                    serve(ask);
                }
            }
        } catch (InterruptedException e) {
            member.cancel(run, Ending.CALLER);
            throw Seat.interrupted();
        } finally {
            member.over(this, over);
        }
    }

    private ToParent.OfRun next() throws InterruptedException {
        return heard.take().orElseThrow(this::left);
    }

    private RuntimeException left() {
        Ending why = verdict;
        return why == null ? new Lost("the process has gone") : new Ended(why);
    }

    private boolean isStarved(ToParent.End end) {
        return end instanceof ToParent.Failed failed && failed.failure().kind() == Kind.MEMORY && member.isShared();
    }

    private void serve(Ask ask) {
        boolean before = Admission.serving(true);
        long from = System.nanoTime();
        hostSince = from;
        boolean served = false;
        String answer;
        try {
            answer = switch (ask.operation()) {
                case READ -> host.read(ask.first());
                case CALL -> host.call(ask.first(), ask.second());
                case COMPUTE -> host.compute(ask.first(), ask.second());
                case SAY -> host.say(ask.first());
            };
            served = true;
        } finally {
            hostNanos.addAndGet(System.nanoTime() - from);
            hostSince = 0;
            Admission.serving(before);
            if (!served) {
                member.cancel(run, Ending.HOST_FAULT);
            }
        }
        member.send(new ToWorker.Answer(run, answer));
    }
}
