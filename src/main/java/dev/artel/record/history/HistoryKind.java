package dev.artel.record.history;

/** What an item of the history tells; the names are those of the API. */
public enum HistoryKind {
    CREATE,
    UPDATE,
    REMOVED,
    RESTORED,
    COMMENT
}
