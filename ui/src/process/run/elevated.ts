/** What stands on an element: our own by its type, what the viewer knows nothing of by its name in the XML. */
export type Piece = { $type: string; $body?: string; $children?: Piece[]; elevated?: string | boolean };

export type Drawn = { id: string; businessObject?: { extensionElements?: { values?: Piece[] } } };

const marked = (piece: Piece) => /:step$/i.test(piece.$type) && String(piece.elevated) === 'true';

/** Data components of the documented foreign dialect know no rights. */
const foreign = (piece: Piece) =>
  piece.$type.endsWith(':connector') &&
  (piece.$children ?? []).some((inner) => inner.$body?.trim().startsWith('bpium'));

/** The steps of a diagram that act with everything: marked so, or data components of the foreign dialect. */
export const elevatedOf = (drawn: Drawn[]): string[] =>
  drawn
    .filter(({ id }) => !id.endsWith('_label'))
    .filter(({ businessObject }) =>
      (businessObject?.extensionElements?.values ?? []).some((piece) => marked(piece) || foreign(piece)),
    )
    .map(({ id }) => id);
