const space = '\u00a0';

/**
 * A number as people type it: comma or point, any spaces between groups, a unicode minus.
 * Gives the plain decimal text ("1234.5"), null for nothing typed, undefined for what is no number.
 */
export function parseNumber(text: string): string | null | undefined {
  const plain = text.replace(/[\s\u00a0\u202f_']/g, '').replace(/[\u2212\u2013]/g, '-');
  if (plain === '') return null;
  const separators = plain.match(/[.,]/g) ?? [];
  let normal = plain;
  if (separators.length === 1) normal = plain.replace(',', '.');
  else if (separators.length > 1) {
    // "1,234,567" or "1.234,50": the last separator is the decimal one when it differs from the others.
    const last = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'));
    const head = plain.slice(0, last);
    const mark = plain.charAt(last);
    if (head.includes(mark)) normal = plain.replace(/[.,]/g, '');
    else normal = `${head.replace(/[.,]/g, '')}.${plain.slice(last + 1)}`;
  }
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(normal)) return undefined;
  const [, sign = '', whole = '', part = ''] = /^([+-]?)(\d*)\.?(\d*)$/.exec(normal) ?? [];
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const rest = part.replace(/0+$/, '');
  const value = rest === '' ? digits : `${digits}.${rest}`;
  return sign === '-' && value !== '0' ? `-${value}` : value;
}

/** `1 234,5`: groups by a no-break space, a decimal comma; exact for any number of digits. */
export function formatNumber(value: number | string | null | undefined, decimals?: number): string {
  if (value === null || value === undefined || value === '') return '';
  const plain = plainOf(value);
  const rounded = decimals === undefined ? plain : Number(plain).toFixed(decimals);
  const [whole = '', part] = rounded.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, space);
  return `${rounded.startsWith('-') ? '\u2212' : ''}${grouped}${part ? `,${part}` : ''}`;
}

function plainOf(value: number | string): string {
  const text = String(value);
  if (!/e/i.test(text)) return text;
  return Number(value).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}

/** Money and the like: two decimals as soon as there are any (`1 234,50`), none for whole numbers. */
export function formatAmount(value: number | string | null | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  const part = plainOf(value).split('.')[1] ?? '';
  return part.length === 1 ? formatNumber(value, 2) : formatNumber(value);
}
