package dev.artel.process.engine.setup;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

/** The only statement of ours on the engine's tables. */
@Mapper
interface JobLockMapper {
    /** Frees the jobs of a node that no longer runs; the raised revision makes a survivor's commit fail. */
    @Update(
            "UPDATE ACT_RU_JOB SET LOCK_OWNER_ = NULL, LOCK_EXP_TIME_ = NULL, REV_ = REV_ + 1 WHERE LOCK_OWNER_ = #{owner}")
    int free(@Param("owner") String owner);
}
