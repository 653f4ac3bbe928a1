package dev.artel.catalog.structure;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The one row of structure_state. */
@Mapper
interface StateMapper {
    @Select("SELECT revision FROM structure_state WHERE id = 1")
    long revision();

    /** Raises the revision; the row stays locked until the commit, so that revisions become visible in their order. */
    @Update("UPDATE structure_state SET revision = revision + 1 WHERE id = 1")
    void raise();

    @Update("UPDATE structure_state SET next_section = next_section + 1 WHERE id = 1")
    void takeSection();

    @Select("SELECT next_section - 1 FROM structure_state WHERE id = 1")
    long takenSection();

    @Update("UPDATE structure_state SET next_catalog = next_catalog + 1 WHERE id = 1")
    void takeCatalog();

    @Select("SELECT next_catalog - 1 FROM structure_state WHERE id = 1")
    long takenCatalog();
}
