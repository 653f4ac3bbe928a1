package dev.artel.process.engine.journal;

/** What has to happen before the running transaction commits, when the engine is done with a command. */
public interface Returns {
    /** Goes on with whoever waits for that run, which has ended. */
    void afterwards(long run);

    /** Goes on with whoever waits for that run, which has ended with an error, in a job of its own: the execution that waits is told. */
    void goOn(long run, String execution);

    /** Lets gateways of that run go on that wait for tokens which cannot come any more. */
    void turned(long run);
}
