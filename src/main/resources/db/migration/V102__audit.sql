-- What happened to accounts, rights, structure and settings. Rows are added and never changed nor removed.
CREATE TABLE IF NOT EXISTS audit (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  at          DATETIME(3)  NOT NULL,
  kind        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- Null when nobody had signed in, or the product did it by itself.
  actor_id    BIGINT       NULL,
  actor_name  VARCHAR(256) NULL,
  address     VARCHAR(45)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  object_kind VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  object_id   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  object_name VARCHAR(256) NULL,
  -- JSON, kept as it was written: seals are made of the very letters.
  detail      MEDIUMTEXT   NOT NULL,
  PRIMARY KEY (id),
  KEY audit_time (at),
  KEY audit_kind (kind, at),
  KEY audit_actor (actor_id, at),
  KEY audit_object (object_kind, object_id, at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- The chain: each hash is made of the one before and of the entry.
CREATE TABLE IF NOT EXISTS audit_seal (
  seq      BIGINT     NOT NULL,
  audit_id BIGINT     NOT NULL,
  hash     BINARY(32) NOT NULL,
  PRIMARY KEY (seq),
  UNIQUE KEY audit_seal_entry (audit_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- One row, which is locked by the node that seals.
CREATE TABLE IF NOT EXISTS audit_sealer (
  id TINYINT NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

INSERT IGNORE INTO audit_sealer (id) VALUES (1);
