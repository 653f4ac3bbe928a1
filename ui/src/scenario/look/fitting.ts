/** As much of a name as stands on so many of the lines it was broken into; what is left out is told by dots. */
export function fitting(name: string, lines: string[], most: number): string {
  if (lines.length <= most) return name;
  // Lines are broken between words or within one, so the name is followed letter by letter.
  const letters = lines.slice(0, Math.max(1, most)).join('').replace(/\s/g, '').length;
  let end = 0;
  for (let seen = 0; seen < letters - 1 && end < name.length; end++) if (/\S/.test(name[end] ?? '')) seen++;
  return `${name.slice(0, end).trimEnd()}…`;
}
