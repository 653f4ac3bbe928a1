-- The journal of processes. A run has the shape that every record table has: it is the record of $processes.
-- outcome is null while the run has not ended. work counts what is due or being done (jobs, calls to the outside), incidents the
-- steps that stand; together they say how the run stands, so no reader has to ask the engine.
CREATE TABLE IF NOT EXISTS process_run (
  id             BIGINT       NOT NULL,
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
  scenario_id    BIGINT       NOT NULL,
  version_id     BIGINT       NOT NULL,
  version_number INT          NOT NULL,
  engine_id      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mode           VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  start_element  VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event          VARCHAR(64)  NOT NULL,
  subscription_id BIGINT      NULL,
  record_catalog BIGINT       NULL,
  record_id      BIGINT       NULL,
  parent_id      BIGINT       NULL,
  parent_element VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
  cause_user     BIGINT       NULL,
  depth          INT          NOT NULL,
  starter_id     BIGINT       NULL,
  run_as_id      BIGINT       NOT NULL,
  business_key   VARCHAR(255) NULL,
  inputs         MEDIUMTEXT   NOT NULL,
  outcome        VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  work           INT          NOT NULL DEFAULT 0,
  incidents      INT          NOT NULL DEFAULT 0,
  ended_at       DATETIME(3)  NULL,
  error          MEDIUMTEXT   NULL,
  status         VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (
    CASE WHEN outcome IS NOT NULL THEN outcome WHEN incidents > 0 THEN 'incident' WHEN work > 0 THEN 'running' ELSE 'waiting' END
  ) STORED,
  status_option  VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (
    CASE WHEN outcome = 'completed' THEN '$completed' WHEN outcome = 'cancelled' THEN '$cancelled'
         WHEN outcome = 'failed' OR incidents > 0 THEN '$error' ELSE '$running' END
  ) STORED,
  duration       DECIMAL(28,8) GENERATED ALWAYS AS (TIMESTAMPDIFF(MICROSECOND, created_at, ended_at) / 1000000) VIRTUAL,
  PRIMARY KEY (id),
  UNIQUE KEY process_run_custom (custom_id),
  KEY process_run_engine (engine_id),
  KEY process_run_status (status, id),
  KEY process_run_scenario (scenario_id, outcome, version_id),
  KEY process_run_record (record_catalog, record_id, id),
  KEY process_run_parent (parent_id),
  KEY process_run_started (created_at)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- One row per passage through an element (kind 'step'), and one per flow that was taken in another transaction than the step before
-- it (kind 'flow'). seq is the engine's own counter along the path; id breaks ties. Times say when, never in which order.
CREATE TABLE IF NOT EXISTS process_step (
  run_id        BIGINT       NOT NULL,
  instance      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id            BIGINT       NOT NULL,
  seq           BIGINT       NOT NULL,
  kind          VARCHAR(4)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  element       VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  started_at    DATETIME(3)  NOT NULL,
  ended_at      DATETIME(3)  NULL,
  ref           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  by_id         BIGINT       NULL,
  instead_id    BIGINT       NULL,
  flows         VARCHAR(4000) CHARACTER SET ascii COLLATE ascii_bin NULL,
  inputs        MEDIUMTEXT   NULL,
  outputs       MEDIUMTEXT   NULL,
  changes       MEDIUMTEXT   NULL,
  log           MEDIUMTEXT   NULL,
  error         MEDIUMTEXT   NULL,
  truncated     TINYINT      NOT NULL DEFAULT 0,
  PRIMARY KEY (run_id, instance)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- One row per top-level name, as tagged JSON. Kept as text: numbers and order stay as they were written.
CREATE TABLE IF NOT EXISTS process_variable (
  run_id BIGINT       NOT NULL,
  name   VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  value  MEDIUMTEXT   NOT NULL,
  PRIMARY KEY (run_id, name)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- A step that stands, until it is retried or its process ends. engine_id is the engine's own incident.
CREATE TABLE IF NOT EXISTS incident (
  id          BIGINT       NOT NULL,
  run_id      BIGINT       NOT NULL,
  engine_id   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  target      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  element     VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  problem     VARCHAR(64)  NOT NULL,
  message     TEXT         NOT NULL,
  script      MEDIUMTEXT   NULL,
  inputs      MEDIUMTEXT   NULL,
  attempts    INT          NOT NULL,
  created_at  DATETIME(3)  NOT NULL,
  resolved_at DATETIME(3)  NULL,
  resolved_by BIGINT       NULL,
  PRIMARY KEY (id),
  UNIQUE KEY incident_engine (engine_id),
  KEY incident_run (run_id, resolved_at)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Numbers are taken in blocks by each node, so that a row's number is known before it is written.
CREATE TABLE IF NOT EXISTS process_number (
  name VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  next BIGINT      NOT NULL,
  PRIMARY KEY (name)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

INSERT IGNORE INTO process_number (name, next) VALUES ('run', 1), ('step', 1), ('incident', 1);
