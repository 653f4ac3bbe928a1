package dev.artel.access.account;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Update;

/** The one row of rights_state. */
@Mapper
interface RevisionMapper {
    /** The row stays locked until the commit, so that revisions become visible in their order. */
    @Update("UPDATE rights_state SET revision = revision + 1 WHERE id = 1")
    void raise();
}
