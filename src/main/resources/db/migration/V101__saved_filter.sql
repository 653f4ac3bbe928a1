-- Filters that are kept under a name: views. Rows are never removed, so that no number is given twice.
CREATE TABLE saved_filter (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  catalog_id  BIGINT       NOT NULL,
  -- within the catalog, from 1 on
  number      BIGINT       NOT NULL,
  custom_id   VARCHAR(63)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  -- for everybody; empty when not in the menu
  name        VARCHAR(256) NOT NULL,
  -- for administrators
  origin_name VARCHAR(256) NOT NULL,
  for_rights  TINYINT(1)   NOT NULL,
  -- whose own it is; null when shared
  owner       BIGINT       NULL,
  -- [{fieldId, value}, {$or: [...]}], all of which must hold; fields, options, people and records by their numbers
  filters     MEDIUMTEXT   NOT NULL,
  position    INT          NOT NULL,
  created_at  DATETIME(3)  NOT NULL,
  created_by  BIGINT       NULL,
  updated_at  DATETIME(3)  NOT NULL,
  updated_by  BIGINT       NULL,
  deleted_at  DATETIME(3)  NULL,
  deleted_by  BIGINT       NULL,
  PRIMARY KEY (id),
  UNIQUE KEY saved_filter_number (catalog_id, number),
  UNIQUE KEY saved_filter_custom (catalog_id, custom_id),
  KEY saved_filter_owner (owner, deleted_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;
