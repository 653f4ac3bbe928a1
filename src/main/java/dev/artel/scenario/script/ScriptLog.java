package dev.artel.scenario.script;

import dev.artel.scenario.script.ScriptTrace.Line;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The log of one run, up to its limit. Written by the script's thread, read after the run or when it was given up. */
final class ScriptLog {
    private static final int PER_LINE = 16;

    private final List<Line> lines = new ArrayList<>();
    private int left;
    private boolean truncated;

    ScriptLog(int bytes) {
        this.left = bytes;
    }

    /** False once it is full. */
    synchronized boolean add(String level, String text) {
        int size = text.getBytes(StandardCharsets.UTF_8).length + PER_LINE;
        if (truncated || size > left) {
            truncated = true;
            return false;
        }
        left -= size;
        lines.add(new Line(level, text));
        return true;
    }

    synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    synchronized boolean isTruncated() {
        return truncated;
    }
}
