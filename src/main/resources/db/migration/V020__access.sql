-- Who may sign in: one row per record of $users, keyed by its number.
CREATE TABLE IF NOT EXISTS account (
  user_id       BIGINT       NOT NULL,
  name          VARCHAR(256) NOT NULL,
  -- Normalised (trimmed, lower case); null when the person cannot sign in by e-mail.
  email         VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  password_hash VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
  role          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language      VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  theme         VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'auto',
  timezone      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  must_change   TINYINT(1)   NOT NULL DEFAULT 0,
  created_at    DATETIME(3)  NOT NULL,
  PRIMARY KEY (user_id),
  UNIQUE KEY account_email (email),
  KEY account_role (role, status),
  KEY account_name (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- Signed-in browsers and clients. The token itself is never stored.
CREATE TABLE IF NOT EXISTS session (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  token_hash   BINARY(32)   NOT NULL,
  user_id      BIGINT       NOT NULL,
  started_at   DATETIME(3)  NOT NULL,
  last_used_at DATETIME(3)  NOT NULL,
  address      VARCHAR(45)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agent        VARCHAR(200) NOT NULL,
  ended_at     DATETIME(3)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY session_token (token_hash),
  KEY session_user (user_id, ended_at),
  KEY session_last_used (last_used_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- Failed sign-ins in a row, by account and by address (only their hash: a password typed into the wrong box is not kept).
CREATE TABLE IF NOT EXISTS login_attempt (
  subject   BINARY(32)  NOT NULL,
  failures  INT         NOT NULL,
  failed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (subject),
  KEY login_attempt_time (failed_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;
