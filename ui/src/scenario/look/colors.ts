/** Colours of elements on the canvas, which stays light in the dark theme: edge, ground and ink of the icon. */
export type Tint = { line: string; ground: string; ink: string };

const tint = (line: string, ground: string, ink: string): Tint => ({ line, ground, ink });

const slate = tint('#8a97a8', '#f5f7fa', '#475569');

/** The colours that manifests of components name, and those of people and events. */
const tints: Record<string, Tint> = {
  slate,
  indigo: tint('#8b86f0', '#f4f3ff', '#4338ca'),
  violet: tint('#b08ae6', '#f9f5ff', '#6d28d9'),
  blue: tint('#74a7ea', '#f1f7ff', '#1d4ed8'),
  green: tint('#72bd8a', '#f1faf4', '#1e7b3c'),
  orange: tint('#e3a36a', '#fff8f0', '#b45309'),
  amber: tint('#d9b04c', '#fffaeb', '#8a5a00'),
  red: tint('#e28a8a', '#fff5f5', '#b42318'),
};

/** No colour of its own. */
export const paper = tint('#262523', '#ffffff', '#55534e');

export const tintOf = (name: string | undefined): Tint => tints[name ?? ''] ?? slate;
