-- Which change or request starts what. Both tables have the shape that every record table has, so that lists, filters and sorts
-- serve them, too. A row with an element belongs to a start event of a published diagram: only on and off can be changed there.
CREATE TABLE subscription (
  id               BIGINT       NOT NULL AUTO_INCREMENT,
  custom_id        VARCHAR(63)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  version          BIGINT       NOT NULL DEFAULT 1,
  title            VARCHAR(256) NOT NULL DEFAULT '',
  title_field      BIGINT       NULL,
  created_at       DATETIME(3)  NOT NULL,
  created_by       BIGINT       NULL,
  updated_at       DATETIME(3)  NOT NULL,
  updated_by       BIGINT       NULL,
  deleted_at       DATETIME(3)  NULL,
  deleted_by       BIGINT       NULL,
  status           VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '$on',
  description      MEDIUMTEXT   NULL,
  catalog_id       BIGINT       NULL,
  events           VARCHAR(512) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fields           VARCHAR(6500) CHARACTER SET ascii COLLATE ascii_bin NULL,
  condition_source MEDIUMTEXT   NULL,
  script_id        BIGINT       NOT NULL,
  element          VARCHAR(255) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY subscription_custom (custom_id),
  KEY subscription_catalog (catalog_id, status),
  KEY subscription_script (script_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- The address is null once the row lies in the trash, so that it is free again.
CREATE TABLE web_request (
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
  status      VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '$on',
  description MEDIUMTEXT   NULL,
  url         VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NULL,
  script_id   BIGINT       NOT NULL,
  element     VARCHAR(255) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY web_request_custom (custom_id),
  UNIQUE KEY web_request_url (url),
  KEY web_request_script (script_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- Answers given once, kept 24 hours.
CREATE TABLE idempotency_key (
  scope      VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  key_hash   BINARY(32)   NOT NULL,
  body_hash  BINARY(32)   NOT NULL,
  process_id BIGINT       NULL,
  status     INT          NULL,
  answer     MEDIUMTEXT   NULL,
  created_at DATETIME(3)  NOT NULL,
  PRIMARY KEY (scope, key_hash),
  KEY idempotency_key_created (created_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
