package dev.artel.access;

/** Rules, rights views or groups were changed, and with them what people may do. Published within the transaction that changes them. */
public record RightsChanged() {}
