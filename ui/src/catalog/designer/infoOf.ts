import type { FieldTypeInfo } from '../catalog.api';
import type { Piece } from './useDesign';

/** What the server says of the kind of this field; the first kind of its type when it names none. */
export const infoOf = (
  piece: Pick<Piece, 'type' | 'config'>,
  types: FieldTypeInfo[],
): FieldTypeInfo | undefined =>
  types.find((info) => info.type === piece.type && (info.kind === null || info.kind === piece.config.type)) ??
  types.find((info) => info.type === piece.type);
