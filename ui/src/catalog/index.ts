export {
  type Catalog,
  type Field,
  type FieldTypeInfo,
  isSystem,
  loadCatalog,
  may,
  type Option,
  refreshStructure,
  type Section,
  useCatalog,
  useCatalogs,
  useFieldTypes,
  useSections,
} from './catalog.api';
export { type CardValue, useCardFields } from './field/cardFields';
export { FieldBox } from './field/FieldBox';
export { LinkDoor, useAvailableRecords } from './field/field.api';
export { type CellProps, type EditorProps, type FieldLook, isUnset } from './field/look';
export { linkKey, RecordLink } from './field/parts/RecordLink';
export { type RecordRef, recordDoor } from './field/recordDoor';
export {
  holdsValue,
  isButton,
  isEmptyValue,
  isGroup,
  lookOf,
  sendable,
  textOf,
  visibleFields,
} from './field/registry';
export { CatalogIcon } from './icon/CatalogIcon';
export { iconOf } from './icon/icons';
export { TrashedStructure } from './tree/TrashedStructure';
