import { t } from '@/kernel';

/** The few sentences that the canvas itself may say; everything else stands in our own palette and panel. */
const spokenHere: Record<string, string> = {
  'Create element': 'scenario:canvas.create',
  'Append element': 'scenario:canvas.append',
  'Change element': 'scenario:canvas.change',
  'Add lane above': 'scenario:canvas.laneAbove',
  'Add lane below': 'scenario:canvas.laneBelow',
  'Divide into two lanes': 'scenario:canvas.twoLanes',
  'Divide into three lanes': 'scenario:canvas.threeLanes',
  'Search in diagram': 'scenario:keys.find',
};

function translate(template: string, replacements: Record<string, string> = {}): string {
  const key = spokenHere[template];
  const text = key ? t(key) : template;
  return text.replace(/{([^}]+)}/g, (_, name: string) => replacements[name] ?? `{${name}}`);
}

export const translation = { translate: ['value', translate] };
