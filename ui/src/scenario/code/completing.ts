import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { javascriptLanguage, localCompletionSource } from '@codemirror/lang-javascript';
import type { Extension } from '@codemirror/state';
import type { Completion } from '../scenario.api';

/** What may follow `records.`: the names whose beginning is what was typed before the last dot. */
function fitting(completions: Completion[], typed: string): Completion[] {
  const dot = typed.lastIndexOf('.');
  const owner = dot < 0 ? '' : typed.slice(0, dot + 1);
  const seen = new Set<string>();
  const fits: Completion[] = [];
  for (const one of completions) {
    if (!one.label.startsWith(owner)) continue;
    const name = one.label.slice(owner.length);
    const first = name.split('.')[0] ?? name;
    if (first === '' || seen.has(first)) continue;
    seen.add(first);
    fits.push(first === name ? { ...one, label: first } : { label: first, type: 'namespace' });
  }
  return fits;
}

/** Completes what the server says is in scope (`records.find`, `values`, `record.values.phone`) and local names. */
export function completing(completions: Completion[]): Extension {
  const source = (context: CompletionContext): CompletionResult | null => {
    const typed = context.matchBefore(/[\w$.]+/);
    if (!typed && !context.explicit) return null;
    const text = typed?.text ?? '';
    const dot = text.lastIndexOf('.');
    const from = (typed?.from ?? context.pos) + dot + 1;
    const options = fitting(completions, text);
    return options.length === 0 ? null : { from, options, validFor: /^[\w$]*$/ };
  };
  return [
    javascriptLanguage.data.of({ autocomplete: source }),
    javascriptLanguage.data.of({ autocomplete: localCompletionSource }),
  ];
}
