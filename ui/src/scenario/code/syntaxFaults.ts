import { ensureSyntaxTree } from '@codemirror/language';
import type { Diagnostic } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import { t } from '@/kernel';

const most = 20;
const longest = 200;

/** The places that the grammar cannot make sense of. */
export function syntaxFaults(view: EditorView): Diagnostic[] {
  const faults: Diagnostic[] = [];
  // A tree that is not ready yet ends in the middle of a word, which would count as a fault.
  const tree = ensureSyntaxTree(view.state, view.state.doc.length, longest);
  tree?.cursor().iterate((node) => {
    if (!node.type.isError || faults.length >= most) return;
    const end = Math.min(Math.max(node.to, node.from + 1), view.state.doc.length);
    faults.push({
      from: Math.min(node.from, end),
      to: end,
      severity: 'error',
      message: t('scenario:code.syntax'),
    });
  });
  return faults;
}
