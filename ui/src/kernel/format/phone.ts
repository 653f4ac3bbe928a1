/** Digits with a plus in front when the number is international: what a `tel:` link and a comparison need. */
export function phoneDigits(text: string): string {
  const digits = text.replace(/\D/g, '');
  if (digits.length === 11 && (digits.startsWith('8') || digits.startsWith('7')))
    return `+7${digits.slice(1)}`;
  if (digits.length === 10 && digits.startsWith('9') && !text.trim().startsWith('+')) return `+7${digits}`;
  return text.trim().startsWith('+') ? `+${digits}` : digits;
}

/** `+7 901 234-56-78`; what is not recognised stays as it was written. */
export function formatPhone(text: string): string {
  const phone = phoneDigits(text);
  const local = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(phone);
  if (local) return `+7 ${local[1]} ${local[2]}-${local[3]}-${local[4]}`;
  const american = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone);
  if (american) return `+1 ${american[1]} ${american[2]}-${american[3]}`;
  return text.trim();
}
