-- What leaves the house after the commit. A row is claimed by its state, sent without a transaction, and marked; one whose claim has
-- run out is taken again. The key makes a repetition of the same effect add nothing.
CREATE TABLE outbox (
  id              BIGINT        NOT NULL AUTO_INCREMENT,
  kind            VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status          VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'waiting',
  effect_key      CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  recipients      TEXT          NOT NULL,
  subject         VARCHAR(500)  NOT NULL,
  body_text       MEDIUMTEXT    NULL,
  body_html       MEDIUMTEXT    NULL,
  created_at      DATETIME(3)   NOT NULL,
  created_by      BIGINT        NOT NULL,
  process_id      BIGINT        NULL,
  element         VARCHAR(100)  NULL,
  attempts        INT           NOT NULL DEFAULT 0,
  next_attempt_at DATETIME(3)   NULL,
  claimed_until   DATETIME(3)   NULL,
  error           VARCHAR(1000) NULL,
  sent_at         DATETIME(3)   NULL,
  PRIMARY KEY (id),
  UNIQUE KEY outbox_effect (effect_key),
  KEY outbox_due (status, next_attempt_at),
  KEY outbox_process (process_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
