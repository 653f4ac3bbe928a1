package dev.artel.event;

import java.util.List;

/** The inputs that several kinds of trigger have in common, as documented. */
public final class TriggerInputs {
    public static final TriggerType.Input CATALOG = new TriggerType.Input("catalogId", "string");
    public static final TriggerType.Input RECORD = new TriggerType.Input("recordId", "string");
    public static final TriggerType.Input VALUES = new TriggerType.Input("values", "Values");
    public static final TriggerType.Input ALL = new TriggerType.Input("allValues", "Values");
    public static final TriggerType.Input PREVIOUS = new TriggerType.Input("prevValues", "Values");

    private TriggerInputs() {}

    public static List<TriggerType.Input> ofRecord() {
        return List.of(CATALOG, RECORD, VALUES);
    }
}
