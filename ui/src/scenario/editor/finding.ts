import { t } from '@/kernel';
import type { Registry, Shape } from '../model/bpmn';
import { kindOf } from '../model/kindOf';

type Token = { value: string; matched?: string };
type Item = { element: Shape; label: string; kind: string };
type Search = (
  items: Item[],
  pattern: string,
  options: { keys: string[] },
) => { item: Item; tokens: { label: Token[]; kind: Token[] } }[];
type Result = { element: Shape; primaryTokens: Token[]; secondaryTokens: Token[] };

/** Elements are found by their name and by what they are, in the words of the panel; their ids say nothing to people. */
export class Finding {
  static $inject = ['elementRegistry', 'searchPad', 'canvas', 'search'];
  private readonly registry: Registry;
  private readonly canvas: { getRootElements: () => Shape[] };
  private readonly search: Search;

  constructor(
    registry: Registry,
    pad: { registerProvider: (provider: object) => void },
    canvas: { getRootElements: () => Shape[] },
    search: Search,
  ) {
    this.registry = registry;
    this.canvas = canvas;
    this.search = search;
    pad.registerProvider(this);
  }

  find(pattern: string): Result[] {
    const roots = this.canvas.getRootElements();
    const items = this.registry
      .filter((element) => element.type !== 'label' && !roots.includes(element))
      .map((element) => ({ element, label: nameOf(element), kind: t(`scenario:kind.${kindOf(element)}`) }));
    return this.search(items, pattern, { keys: ['label', 'kind'] }).map(({ item, tokens }) => ({
      element: item.element,
      primaryTokens: item.label === '' ? tokens.kind : tokens.label,
      secondaryTokens: item.label === '' ? [] : tokens.kind,
    }));
  }
}

const nameOf = ({ businessObject }: Shape): string =>
  String(businessObject.get('name') ?? businessObject.get('text') ?? '');

export const finding = { bpmnSearch: ['type', Finding] };
