package dev.artel.scenario.script.wire;

import java.io.IOException;

/** One frame's content. */
public sealed interface Message permits ToWorker, ToParent {
    void write(FrameWriter out) throws IOException;
}
