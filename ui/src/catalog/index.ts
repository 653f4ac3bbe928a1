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
export { FieldBox } from './field/FieldBox';
export { LinkDoor } from './field/field.api';
export { type CellProps, type EditorProps, type FieldLook, isUnset } from './field/look';
export { linkKey, RecordLink } from './field/parts/RecordLink';
export { type RecordRef, recordDoor } from './field/recordDoor';
export { isEmptyValue, isGroup, lookOf, sendable, textOf, visibleFields } from './field/registry';
export { CatalogIcon } from './icon/CatalogIcon';
export { iconOf } from './icon/icons';
export { TrashedStructure } from './tree/TrashedStructure';
