package dev.artel.scenario.diagram;

import java.util.Locale;

/** The language a diagram is written in. */
public enum Dialect {
    /** Our own. */
    ARTEL,
    /** The documented foreign one. */
    BPIUM,
    /** Plain BPMN without any settings. */
    BPMN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
