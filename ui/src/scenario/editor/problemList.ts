import type { DiagramProblem } from '../scenario.api';
import type { DraftState } from './useDraft';

export type ProblemList = {
  problems: DiagramProblem[];
  /** Whether it is of the draft as it was saved last, which is another one than stands on the screen. */
  ofSaved: boolean;
};

/** What the server said of the diagram as it stood on the screen after so many edits. */
export type Checked = { edits: number; problems: DiagramProblem[] };

/** Whether the saved draft stays another one than that on the screen, until somebody chooses or tries again. */
export const isApart = (state: DraftState): boolean => state === 'conflict' || state === 'failed';

/**
 * The problems to be shown: those of the saved draft, since that is what is on the screen; where it is not, those that the server
 * found in the diagram on the screen, and until it has answered the saved ones, which are then told to be so.
 */
export function problemList(
  saved: DiagramProblem[],
  state: DraftState,
  checked: Checked | undefined,
): ProblemList {
  if (!isApart(state)) return { problems: saved, ofSaved: false };
  return checked ? { problems: checked.problems, ofSaved: false } : { problems: saved, ofSaved: true };
}

/** An answer counts only as long as nothing has changed since it was asked for. */
export const stillRight = (checked: Checked | undefined, edits: number): Checked | undefined =>
  checked?.edits === edits ? checked : undefined;
