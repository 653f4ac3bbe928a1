-- The company's own settings: always exactly one row. A null is a question that the first sign-in still asks.
CREATE TABLE IF NOT EXISTS company (
  id            TINYINT      NOT NULL,
  name          VARCHAR(256) NOT NULL DEFAULT '',
  timezone      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  language      VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  first_admin   BIGINT       NULL,
  asks_password TINYINT(1)   NOT NULL DEFAULT 0,
  answered      TINYINT(1)   NOT NULL DEFAULT 0,
  example       VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'loading, loaded; null: never begun',
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

INSERT IGNORE INTO company (id) VALUES (1);
