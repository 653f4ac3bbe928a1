const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const template = /^`((?:[^`\\$]|\\[\s\S]|\$(?!\{))*)`$/;

/** A text as an expression that gives it: a template, so that values can be put between the words. */
export function textAsScript(text: string): string {
  if (text === '' || number.test(text)) return text;
  return `\`${text.replace(/[`\\]|\$(?=\{)/g, '\\$&')}\``;
}

/** The text that such an expression gives; one that is computed stays as it is written. */
export function scriptAsText(script: string): string {
  const found = template.exec(script);
  return found ? (found[1] ?? '').replace(/\\([`\\$])/g, '$1') : script;
}
