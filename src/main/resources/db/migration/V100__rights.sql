-- Who may do what. The revision tells every node at the next request that what it keeps of rights is out of date.
CREATE TABLE rights_state (
  id       TINYINT NOT NULL,
  revision BIGINT  NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

INSERT INTO rights_state (id, revision) VALUES (1, 1);

-- A rule: what a subject may do with an object and all in it.
CREATE TABLE access_rule (
  id         BIGINT      NOT NULL AUTO_INCREMENT,
  -- section, catalog, view or record
  object     VARCHAR(7)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- of a view or a record; 0 for the others
  catalog_id BIGINT      NOT NULL DEFAULT 0,
  object_id  BIGINT      NOT NULL,
  -- all, user:5 or group:8:34:1 (field of the employees' cards, catalog, record)
  subject    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- 0 forbids, then in the order of the API: available, search, view, edit, create, export, delete, access, admin
  privilege  TINYINT     NOT NULL,
  changed_at DATETIME(3) NOT NULL,
  changed_by BIGINT      NULL,
  PRIMARY KEY (id),
  UNIQUE KEY access_rule_object (object, catalog_id, object_id, subject),
  KEY access_rule_subject (object, catalog_id, subject, object_id, privilege)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- What a rule says about single fields; field 0 is all that have no row.
CREATE TABLE access_rule_field (
  rule_id  BIGINT  NOT NULL,
  field_id BIGINT  NOT NULL,
  -- 0 hidden, 1 view, 2 edit
  level    TINYINT NOT NULL,
  PRIMARY KEY (rule_id, field_id),
  CONSTRAINT access_rule_field_rule FOREIGN KEY (rule_id) REFERENCES access_rule (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- Until now every employee worked with all ordinary sections.
INSERT INTO access_rule (object, catalog_id, object_id, subject, privilege, changed_at)
SELECT 'section', 0, id, 'all', 7, UTC_TIMESTAMP(3) FROM section WHERE custom_id IS NULL OR custom_id <> '$settings';
