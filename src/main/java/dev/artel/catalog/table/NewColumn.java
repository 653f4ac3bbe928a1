package dev.artel.catalog.table;

/**
 * A column that a table is to get.
 *
 * @param name such as {@code f_7}
 * @param indexed whether it gets an index of its own
 */
public record NewColumn(String name, ColumnShape shape, boolean indexed) {}
