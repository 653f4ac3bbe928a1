-- What has to be done. The table has the shape that every record table has, so that lists, filters and sorts serve it, too; the
-- draft is the diagram as it was last saved, byte for byte.
CREATE TABLE scenario (
  id             BIGINT       NOT NULL AUTO_INCREMENT,
  custom_id      VARCHAR(63)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  version        BIGINT       NOT NULL DEFAULT 1,
  title          VARCHAR(256) NOT NULL DEFAULT '',
  title_field    BIGINT       NULL,
  created_at     DATETIME(3)  NOT NULL,
  created_by     BIGINT       NULL,
  updated_at     DATETIME(3)  NOT NULL,
  updated_by     BIGINT       NULL,
  deleted_at     DATETIME(3)  NULL,
  deleted_by     BIGINT       NULL,
  description    MEDIUMTEXT   NULL,
  status         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '$draft',
  draft          MEDIUMBLOB   NOT NULL,
  draft_revision BIGINT       NOT NULL DEFAULT 1,
  draft_changed  TINYINT      NOT NULL DEFAULT 1,
  draft_by       BIGINT       NULL,
  dialect        VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  run_as_kind    VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'starter',
  run_as_user    BIGINT       NULL,
  version_id     BIGINT       NULL,
  version_number INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY scenario_custom (custom_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Published versions; a row never changes.
CREATE TABLE scenario_version (
  id           BIGINT        NOT NULL AUTO_INCREMENT,
  scenario_id  BIGINT        NOT NULL,
  number       INT           NOT NULL,
  bpmn         MEDIUMBLOB    NOT NULL,
  model_hash   CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  syncable     TINYINT       NOT NULL,
  sync_reasons TEXT          NOT NULL,
  published_at DATETIME(3)   NOT NULL,
  published_by BIGINT        NOT NULL,
  comment      VARCHAR(1000) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY scenario_version_number (scenario_id, number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
