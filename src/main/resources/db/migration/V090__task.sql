-- What people have to do. A task is made in the transaction that brings the token to the step, and ends in the one that moves it on.
CREATE TABLE task (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  step_id      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  process_id   BIGINT       NOT NULL,
  scenario_id  BIGINT       NOT NULL,
  scenario_name VARCHAR(256) NOT NULL DEFAULT '',
  version_id   BIGINT       NOT NULL,
  element      VARCHAR(255) NOT NULL,
  name         VARCHAR(256) NOT NULL,
  catalog_id   BIGINT       NULL,
  record_id    BIGINT       NULL,
  record_title VARCHAR(256) NOT NULL DEFAULT '',
  depth        INT          NOT NULL,
  status       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  assignee     BIGINT       NULL,
  priority     INT          NOT NULL DEFAULT 50,
  created_at   DATETIME(3)  NOT NULL,
  due_at       DATETIME(3)  NULL,
  outcome      VARCHAR(255) NULL,
  comment      TEXT         NULL,
  done_at      DATETIME(3)  NULL,
  done_by      BIGINT       NULL,
  PRIMARY KEY (id),
  UNIQUE KEY task_step (step_id),
  KEY task_assignee (assignee, status, due_at),
  KEY task_status (status, due_at),
  KEY task_record (catalog_id, record_id),
  KEY task_process (process_id),
  KEY task_done (done_by, done_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- The groups whose members may take a task that is nobody's own.
CREATE TABLE task_candidate (
  task_id    BIGINT NOT NULL,
  catalog_id BIGINT NOT NULL,
  record_id  BIGINT NOT NULL,
  PRIMARY KEY (task_id, catalog_id, record_id),
  KEY task_candidate_group (catalog_id, record_id, task_id),
  CONSTRAINT task_candidate_task FOREIGN KEY (task_id) REFERENCES task (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- One row per group that work is shared out to: locked while somebody is chosen, so that twenty tasks at once are spread evenly.
CREATE TABLE task_turn (
  catalog_id BIGINT NOT NULL,
  record_id  BIGINT NOT NULL,
  last_user  BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (catalog_id, record_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Mails that remind of a task, once each.
CREATE TABLE task_reminder (
  id      BIGINT      NOT NULL AUTO_INCREMENT,
  task_id BIGINT      NOT NULL,
  at      DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  KEY task_reminder_at (at),
  CONSTRAINT task_reminder_task FOREIGN KEY (task_id) REFERENCES task (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
