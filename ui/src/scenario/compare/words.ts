import type { Catalog } from '@/catalog';
import { spoken } from '@/kernel';
import { readDuration } from '../model/duration';
import type { ComponentInfo, TriggerInfo } from '../scenario.api';
import type { Drawn, Part } from './drawn';
import type { Setting } from './settings';

type Say = (key: string, values?: Record<string, string | number>) => string;

/** What is needed to speak of a diagram in the words of the company. */
export type Speech = {
  t: Say;
  components: ComponentInfo[];
  triggers: TriggerInfo[];
  catalogs: Catalog[];
};

/** What settings are called in the panel. A name in brackets of the pattern goes into the text. */
const labels: [RegExp, string][] = [
  [/^name$/, 'panel.name'],
  [/^text$/, 'panel.noteText'],
  [/^kind$/, 'compare.setting.kind'],
  [/^component\.type$/, 'panel.component'],
  [/^component\.outputs\.(.+)$/, 'compare.setting.output'],
  [/^step\.retries$/, 'retries.label'],
  [/^step\.timeout$/, 'panel.timeout'],
  [/^step\.elevated$/, 'rights.elevated'],
  [/^trigger\.(kind|catalog|fields|address|condition)$/, 'trigger.*'],
  [/^task\.assign$/, 'task.who'],
  [/^task\.assign\.kind$/, 'task.assignKind'],
  [/^task\.assign\.into$/, 'task.into'],
  [/^task\.due$/, 'task.due'],
  [/^task\.record$/, 'shown.title'],
  [/^task\.fields\.(.+)$/, 'compare.setting.formField'],
  [/^task\.outcomes\.(.+)\.color$/, 'compare.setting.outcomeColor'],
  [/^task\.outcomes\.(.+)\.comment$/, 'compare.setting.outcomeComment'],
  [/^task\.outcomes\.(.+)\.requires$/, 'compare.setting.outcomeRequires'],
  // ids may hold dots, and an outcome that has a label only is told by its id alone
  [/^task\.outcomes\./, 'compare.setting.outcomeLabel'],
  [/^task\.reminders\.\d+\.before$/, 'reminder.before'],
  [/^task\.reminders\.\d+\.after$/, 'reminder.after'],
  [/^task\.outputs\.(outcome|comment|by|at)$/, 'task.output.*'],
  [/^error\.(name|code|message)$/, 'errorExit.*'],
  [/^lane\.(group|user)$/, 'lane.*'],
  [/^conditionExpression$/, 'flow.condition'],
  [/^default$/, 'flow.default'],
  [/^(sourceRef|targetRef|inside|lane|attachedToRef)$/, 'compare.setting.*'],
  [/^on\.timer\.time(Duration|Date|Cycle)$/, 'timer.title'],
  [/^on\.error\.errorCode$/, 'errorEnd.code'],
  [/^on\.error\.name$/, 'compare.setting.errorName'],
  [/^on\.escalation\./, 'escalation.code'],
  [/^on\.link\.name$/, 'link.name'],
  [/^calledElement$/, 'call.scenario'],
  [/^call\.version$/, 'call.version'],
  [/^call\.wait$/, 'call.waits'],
  [/^(?:call|message|signal)\.inputs\.(.+)$/, 'compare.setting.passed'],
  [/^(?:call|message|signal)\.outputs\.(.+)$/, 'compare.setting.output'],
  [/^message\.(name|key|open|optional|to)$/, 'message.*'],
  [/^signal\.name$/, 'signal.name'],
  [/^until\.(record|filters)$/, 'until.*'],
  [/^loopCharacteristics\.isSequential$/, 'loop.inARow'],
  [/^loopCharacteristics\.loopCardinality$/, 'loop.timesCount'],
  [/^loopCharacteristics\.completionCondition$/, 'loop.until'],
  [/^loopCharacteristics\.each\.(item|index|into|gather)$/, 'loop.*'],
  [/^loopCharacteristics\.each\.atOnce$/, 'loop.atOnceMost'],
  [/^loopCharacteristics\.each\.list$/, 'loop.listScript'],
  [/^loopCharacteristics\.each\.records\./, 'loop.records'],
  [/^isForCompensation$/, 'undo.handler'],
  [/^on\.compensate\.activityRef$/, 'undo.what'],
  [/^trigger\.message$/, 'message.name'],
  [/^cancelActivity$/, 'timer.interrupts'],
  [/^isInterrupting$/, 'frame.interrupts'],
  [/^on\.(message|signal)\.(?:message|signal)Ref\.name$/, '*.name'],
  [/^messageRef\.name$/, 'message.name'],
  [/^(on\.)?(message|signal|escalation|error)Ref/, 'compare.setting.reference'],
  [/^documentation(\.|$)/, 'scenario.description'],
  [/^triggeredByEvent$/, 'compare.setting.triggeredByEvent'],
  [/^(script|scriptFormat)$/, 'compare.setting.script'],
  [/^(implementation|operationRef)$/, 'compare.setting.implementation'],
  [/^resources\./, 'compare.setting.resources'],
  [/^(ioSpecification|dataInputAssociations|dataOutputAssociations|properties)\./, 'compare.setting.data'],
  [/^(start|completion)Quantity$/, 'compare.setting.quantity'],
  [/^loopCharacteristics/, 'compare.setting.loop'],
];

/** What a setting is called; one that only the file has a name for is told as what it is, with that name. */
export function labelOf({ path, foreign }: Setting, part: Part, drawn: Drawn, speech: Speech): string {
  const { t, components } = speech;
  if (foreign) return t('scenario:compare.setting.foreign', { name: path });
  const input = /^component\.inputs\.(.+)$/.exec(path)?.[1];
  if (input !== undefined) return titleOf(components, part, 'inputs', input);
  for (const [pattern, key] of labels) {
    const found = pattern.exec(path);
    if (!found) continue;
    const name = found[1] ?? '';
    const said = key.endsWith('output')
      ? titleOf(components, part, 'outputs', name)
      : key.endsWith('formField')
        ? fieldNames(name, watchedBy(drawn), speech)
        : key.startsWith('compare.setting.outcome')
          ? outcomeName(part, name)
          : name;
    return t(`scenario:${key.replace('*', name)}`, { name: said });
  }
  return t('scenario:compare.setting.rest', { name: path });
}

/** What people read on the button of an outcome. */
const outcomeName = (part: Part, id: string): string =>
  of(part, `task.outcomes.${id}.label`) || of(part, `task.outcomes.${id}`) || id;

/** The catalog whose records start the scenario. */
function watchedBy(drawn: Drawn): string {
  for (const part of drawn.values()) {
    const catalog = of(part, 'trigger.catalog');
    if (catalog) return catalog;
  }
  return '';
}

const of = (part: Part, path: string): string => part.settings.find((one) => one.path === path)?.value ?? '';

function titleOf(components: ComponentInfo[], part: Part, list: 'inputs' | 'outputs', name: string): string {
  const info = components.find(({ type }) => type === of(part, 'component.type'));
  return info?.[list].find((one) => one.name === name)?.title ?? name;
}

/** Values that have a text of their own, by where they stand. */
const spokenValues: [RegExp, string][] = [
  [/^kind$/, 'kind'],
  [/^task\.assign\.kind$/, 'task.assign'],
  [/^task\.fields\./, 'task.mode'],
  [/\.color$/, 'task.color'],
];

/** The value of a setting as a person would say it. */
export function shownValue(setting: Setting, part: Part, drawn: Drawn, speech: Speech): string {
  const { path, value, script, foreign } = setting;
  const { t, catalogs, components, triggers } = speech;
  if (script || foreign) return value;
  if (value === 'true' || value === 'false') return t(`scenario:test.${value === 'true' ? 'on' : 'off'}`);
  const text = spokenValues.find(([pattern]) => pattern.test(path))?.[1];
  if (text !== undefined) return t(`scenario:${text}.${value}`);
  if (/\.comment$/.test(path)) return t('scenario:test.on');
  if (/Ref$|^(default|inside|lane)$/.test(path)) return elementName(value, drawn, speech);
  if (path === 'component.type') return components.find(({ type }) => type === value)?.name ?? value;
  if (path === 'trigger.kind') return triggers.find(({ kind }) => kind === value)?.name ?? value;
  if (path === 'trigger.fields') return fieldNames(value, of(part, 'trigger.catalog'), speech);
  const named = namesCatalog(path, part, speech) && catalogs.find(({ id }) => id === value)?.name;
  return named || (durationOf(value) ?? value);
}

const namesCatalog = (path: string, part: Part, { components }: Speech): boolean => {
  if (path === 'trigger.catalog') return true;
  const input = /^component\.inputs\.(.+)$/.exec(path)?.[1];
  const info = components.find(({ type }) => type === of(part, 'component.type'));
  return info?.inputs.find(({ name }) => name === input)?.editor === 'catalog';
};

function fieldNames(ids: string, catalog: string, { catalogs }: Speech): string {
  const fields = catalogs.find(({ id }) => id === catalog)?.fields ?? [];
  const names = ids.split(/\s+/).map((id) => fields.find((field) => field.id === id)?.name ?? id);
  return names.join(', ');
}

function durationOf(value: string): string | undefined {
  const read = readDuration(value);
  if (!read) return undefined;
  const unit = read.unit.replace(/s$/, '');
  return new Intl.NumberFormat(spoken(), { style: 'unit', unit, unitDisplay: 'long' }).format(read.count);
}

/** An element by its name; one without a name by what it is, a line by what it joins. */
export function elementName(id: string, drawn: Drawn, speech: Speech): string {
  const part = drawn.get(id);
  if (!part) return id;
  if (part.name) return part.name;
  if (part.line)
    return `${elementName(part.line.from, drawn, speech)} → ${elementName(part.line.to, drawn, speech)}`;
  return speech.t(`scenario:kind.${part.kind}`);
}
