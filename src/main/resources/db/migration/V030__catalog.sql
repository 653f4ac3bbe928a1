-- The structure: what a company keeps. These tables hold only what is in force; what a structure change will bring waits in
-- structure_intent until its DDL is done. A name that is null is spoken from the dictionaries (the platform's own, until renamed);
-- title is then the name in the company's language.

-- One row. Every change of structure raises the revision as its last act, so revisions are visible in the order of commits.
CREATE TABLE structure_state (
  id           TINYINT NOT NULL,
  revision     BIGINT  NOT NULL,
  next_section BIGINT  NOT NULL,
  next_catalog BIGINT  NOT NULL,
  PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE section (
  id         BIGINT       NOT NULL,
  custom_id  VARCHAR(63)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  name       VARCHAR(256) NULL,
  title      VARCHAR(256) NOT NULL,
  icon       VARCHAR(64)  NOT NULL,
  position   INT          NOT NULL,
  revision   BIGINT       NOT NULL,
  created_at DATETIME(3)  NOT NULL,
  created_by BIGINT       NULL,
  updated_at DATETIME(3)  NOT NULL,
  updated_by BIGINT       NULL,
  deleted_at DATETIME(3)  NULL,
  deleted_by BIGINT       NULL,
  PRIMARY KEY (id),
  UNIQUE KEY section_custom (custom_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- ordinary: whether the records stand in c_<id>; else a module of the platform keeps them. next_field, next_option and next_view are
-- the numbers to be given next; none is ever given twice.
CREATE TABLE catalog (
  id          BIGINT       NOT NULL,
  custom_id   VARCHAR(63)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  section_id  BIGINT       NOT NULL,
  ordinary    TINYINT(1)   NOT NULL,
  name        VARCHAR(256) NULL,
  title       VARCHAR(256) NOT NULL,
  icon        VARCHAR(64)  NOT NULL,
  manual      MEDIUMTEXT   NOT NULL,
  history     TINYINT(1)   NOT NULL,
  position    INT          NOT NULL,
  next_field  BIGINT       NOT NULL,
  next_option BIGINT       NOT NULL,
  next_view   BIGINT       NOT NULL,
  revision    BIGINT       NOT NULL,
  created_at  DATETIME(3)  NOT NULL,
  created_by  BIGINT       NULL,
  updated_at  DATETIME(3)  NOT NULL,
  updated_by  BIGINT       NULL,
  deleted_at  DATETIME(3)  NULL,
  deleted_by  BIGINT       NULL,
  PRIMARY KEY (id),
  UNIQUE KEY catalog_custom (custom_id),
  KEY catalog_section (section_id),
  KEY catalog_revision (revision)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- column_name is null where the values stand in a side table or nowhere.
CREATE TABLE field (
  catalog_id  BIGINT        NOT NULL,
  id          BIGINT        NOT NULL,
  custom_id   VARCHAR(63)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  name        VARCHAR(256)  NULL,
  type        VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  config      MEDIUMTEXT    NOT NULL,
  required    TINYINT(1)    NOT NULL,
  hint        VARCHAR(2000) NOT NULL,
  history     TINYINT(1)    NOT NULL,
  filterable  TINYINT(1)    NOT NULL,
  api_only    TINYINT(1)    NOT NULL,
  hidden      TINYINT(1)    NOT NULL,
  comment     VARCHAR(2000) NOT NULL,
  visible     MEDIUMTEXT    NULL,
  position    INT           NOT NULL,
  column_name VARCHAR(63)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  deleted_at  DATETIME(3)   NULL,
  deleted_by  BIGINT        NULL,
  PRIMARY KEY (catalog_id, id),
  UNIQUE KEY field_custom (catalog_id, custom_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Changes of structure that need DDL. state: pending, done, undone. payload: what will be in force once the DDL is done.
CREATE TABLE structure_intent (
  id         BIGINT      NOT NULL AUTO_INCREMENT,
  catalog_id BIGINT      NOT NULL,
  state      VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payload    MEDIUMTEXT  NOT NULL,
  created_at DATETIME(3) NOT NULL,
  created_by BIGINT      NULL,
  ended_at   DATETIME(3) NULL,
  PRIMARY KEY (id),
  KEY structure_intent_state (state, catalog_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

INSERT INTO structure_state (id, revision, next_section, next_catalog) VALUES (1, 1, 101, 101);

INSERT INTO section (id, custom_id, name, title, icon, position, revision, created_at, updated_at)
VALUES (1, '$settings', NULL, '$settings', 'settings', 1000000, 1, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3));

-- Employees. Options are numbered within the catalog: roles 1 and 2, statuses 3 to 5.
INSERT INTO catalog (id, custom_id, section_id, ordinary, name, title, icon, manual, history, position, next_field, next_option, next_view,
  revision, created_at, updated_at)
VALUES (3, '$users', 1, 1, NULL, '$users', 'users', '', 1, 3, 5, 6, 1, 1, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3));

INSERT INTO field (catalog_id, id, custom_id, name, type, config, required, hint, history, filterable, api_only, hidden, comment, position, column_name)
VALUES
  (3, 1, '$name', NULL, 'text', '{"type":"text","mask":null}', 1, '', 1, 1, 0, 0, '', 0, 'f_1'),
  (3, 2, '$email', NULL, 'text', '{"type":"mail","mask":null}', 0, '', 1, 1, 0, 0, '', 1, 'f_2'),
  (3, 3, '$role', NULL, 'dropdown',
   '{"type":"dropdown","items":[{"id":"$administrator","dbId":1,"name":null,"color":"FFE3C2"},{"id":"$employee","dbId":2,"name":null,"color":"D3E3FF"}],"multiselect":false,"defaultEmptyValue":["$employee"]}',
   1, '', 1, 1, 0, 0, '', 2, 'f_3'),
  (3, 4, '$status', NULL, 'dropdown',
   '{"type":"dropdown","items":[{"id":"$new","dbId":3,"name":null,"color":"D3E3FF"},{"id":"$active","dbId":4,"name":null,"color":"D2F4D9"},{"id":"$blocked","dbId":5,"name":null,"color":"FFDAD6"}],"multiselect":false,"defaultEmptyValue":["$new"]}',
   1, '', 1, 1, 1, 0, '', 3, 'f_4');

-- The same shape that every catalog's tables get when the catalog is made.
CREATE TABLE c_3 (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  custom_id   VARCHAR(63)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  version     BIGINT       NOT NULL DEFAULT 1,
  title       VARCHAR(256) NOT NULL DEFAULT '',
  title_field BIGINT       NULL,
  created_at  DATETIME(3)  NOT NULL,
  created_by  BIGINT       NULL,
  updated_at  DATETIME(3)  NOT NULL,
  updated_by  BIGINT       NULL,
  deleted_at  DATETIME(3)  NULL,
  deleted_by  BIGINT       NULL,
  f_1         VARCHAR(256) NULL,
  f_2         VARCHAR(256) NULL,
  f_3         BIGINT       NULL,
  f_4         BIGINT       NULL,
  PRIMARY KEY (id),
  UNIQUE KEY k_custom (custom_id),
  KEY k_deleted (deleted_at)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE c_3_m (
  record_id      BIGINT NOT NULL,
  field_id       BIGINT NOT NULL,
  position       INT    NOT NULL,
  target_catalog BIGINT NOT NULL,
  target_record  BIGINT NOT NULL,
  PRIMARY KEY (record_id, field_id, position),
  KEY k_reverse (target_catalog, target_record, field_id, record_id)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE TABLE c_3_c (
  record_id BIGINT       NOT NULL,
  field_id  BIGINT       NOT NULL,
  position  INT          NOT NULL,
  contact   VARCHAR(256) NOT NULL,
  comment   VARCHAR(256) NOT NULL,
  normal    VARCHAR(256) NOT NULL,
  PRIMARY KEY (record_id, field_id, position),
  KEY k_normal (normal)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- The structure in the shape of record tables, so that records can link to catalogs and sections and lists can show them.
CREATE VIEW catalog_record AS
SELECT id, custom_id, revision AS version, title, CAST(NULL AS SIGNED) AS title_field, created_at, created_by, updated_at, updated_by,
  deleted_at, deleted_by, section_id
FROM catalog;

CREATE VIEW section_record AS
SELECT id, custom_id, revision AS version, title, CAST(NULL AS SIGNED) AS title_field, created_at, created_by, updated_at, updated_by,
  deleted_at, deleted_by
FROM section;
