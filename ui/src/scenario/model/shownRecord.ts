/** A record of a known catalog; `record` is the expression that gives its number, empty while none is chosen. */
export type Shown = { catalog: string; record: string };

const written = /^\(\{ catalogId: ("(?:[^"\\]|\\.)*"), recordId: ([^,{}]+) \}\)$/;

/** The record whose card a task shows, as far as the script says it plainly; null for any other script. */
export function readShown(script: string): Shown | null {
  const found = written.exec(script.trim());
  if (!found) return null;
  const [, catalog = '""', record = ''] = found;
  return { catalog: JSON.parse(catalog) as string, record: record === 'null' ? '' : record };
}

export function writeShown({ catalog, record }: Shown): string {
  return catalog === ''
    ? ''
    : `({ catalogId: ${JSON.stringify(catalog)}, recordId: ${record.trim() || 'null'} })`;
}
