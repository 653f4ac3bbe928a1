import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { linter, lintGutter } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import classes from './Code.module.css';
import { completing, type Typed } from './completing';
import { goingOn, inserted } from './inserting';
import { phrases } from './phrases';
import { syntaxFaults } from './syntaxFaults';
import { highlighting } from './theme';

type Props = {
  value: string;
  onChange: (value: string) => void;
  /** The types of all that is in scope. */
  typed: Typed;
  label: string;
  hint?: string;
  /** An expression of one or two lines: no line numbers. */
  small?: boolean;
  autoFocus?: boolean;
  /** Receives what puts a text where the cursor is. */
  inserting?: React.RefObject<Inserting | null>;
};

export type Inserting = (text: string) => void;

/** JavaScript with completion of what is in scope, and the mistakes that can be seen without running it. */
export function CodeEditor({ value, onChange, typed, label, hint, small, autoFocus, inserting }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ value, onChange });
  latest.current = { value, onChange };
  const words = useRef(new Compartment());
  // biome-ignore lint/correctness/useExhaustiveDependencies: one editor for the life of the component
  useEffect(() => {
    if (!box.current) return;
    const made = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: value,
        selection: small ? goingOn(value) : undefined,
        extensions: [
          ...base(small === true, label, hint),
          words.current.of(completing(typed)),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    if (autoFocus) {
      // A dialog puts the cursor into what is marked so, else into its first button.
      made.contentDOM.setAttribute('data-autofocus', '');
      made.focus();
    }
    if (inserting)
      inserting.current = (text) => {
        made.dispatch(inserted(made.state, text));
        made.focus();
      };
    return () => made.destroy();
  }, []);
  useEffect(() => {
    view.current?.dispatch({ effects: words.current.reconfigure(completing(typed)) });
  }, [typed]);
  useEffect(() => {
    const current = view.current;
    if (!current || current.state.doc.toString() === value) return;
    current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: value } });
  }, [value]);
  return <div ref={box} className={classes.code} data-small={small || undefined} />;
}

function base(small: boolean, label: string, hint: string | undefined): Extension[] {
  return [
    small ? [] : [lineNumbers(), lintGutter()],
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightSelectionMatches(),
    javascript(),
    highlighting,
    linter(syntaxFaults, { delay: 400 }),
    autocompletion({ icons: true }),
    hint ? placeholder(hint) : [],
    EditorState.phrases.of(phrases()),
    EditorView.lineWrapping,
    // Escape closes the list of completions, not the dialog around the editor.
    EditorView.contentAttributes.of({
      'aria-label': label,
      'data-mantine-stop-propagation': 'true',
      spellcheck: 'false',
    }),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      ...(small ? [] : [indentWithTab]),
    ]),
  ];
}
