import type { syntaxTree } from '@codemirror/language';

/** A node of the script as its grammar sees it. */
export type SyntaxNode = ReturnType<typeof syntaxTree>['topNode'];
