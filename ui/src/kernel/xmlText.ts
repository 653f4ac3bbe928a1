const declared = /^<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.-]+)["']/;
const looked = 200;

/** What the first bytes say, whatever is declared: a byte order mark, or two bytes a character. */
function marked([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  return first === 0 && second === 0x3c ? 'utf-16be' : undefined;
}

/**
 * The text of an XML file in the encoding that it is written in, without a byte order mark. Whether mark, declaration and bytes agree
 * is the server's to say; here an encoding that no browser knows is read as UTF-8.
 */
export function xmlText(file: ArrayBuffer): string {
  const bytes = new Uint8Array(file);
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, looked));
  const encoding = marked(bytes) ?? declared.exec(beginning)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
