import {
  Ban,
  Braces,
  CircleDashed,
  FileCheck,
  FileCog,
  FileLock,
  FilePen,
  FilePlus,
  FileText,
  FileWarning,
  FileX,
  Globe,
  Hand,
  type LucideIcon,
  Mail,
  MailOpen,
  PencilLine,
  Radio,
  Reply,
  Search,
  Send,
  ShieldAlert,
  TableProperties,
  Trash2,
  UserRound,
  Variable,
  Workflow,
} from 'lucide-react';

/** The pictures that manifests of components and triggers name. */
const stepIcons: Record<string, LucideIcon> = {
  ban: Ban,
  braces: Braces,
  'file-check': FileCheck,
  'file-cog': FileCog,
  'file-lock': FileLock,
  'file-pen': FilePen,
  'file-plus': FilePlus,
  'file-text': FileText,
  'file-warning': FileWarning,
  'file-x': FileX,
  globe: Globe,
  hand: Hand,
  mail: Mail,
  'pencil-line': PencilLine,
  reply: Reply,
  'mail-open': MailOpen,
  radio: Radio,
  search: Search,
  send: Send,
  shield: ShieldAlert,
  'table-properties': TableProperties,
  'trash-2': Trash2,
  variable: Variable,
  person: UserRound,
  call: Workflow,
  unknown: CircleDashed,
};

export const stepIconOf = (name: string | undefined): LucideIcon => stepIcons[name ?? ''] ?? CircleDashed;

const sheetName = 'artel-step-icons';

/** All pictures once, unseen: the canvas copies them from here, since it does not draw with React. */
export function StepIcons() {
  return (
    <div id={sheetName} hidden aria-hidden>
      {Object.entries(stepIcons).map(([name, Icon]) => (
        <Icon key={name} data-icon={name} size={16} strokeWidth={1.9} />
      ))}
    </div>
  );
}

/** A copy of the picture to be put on a canvas; null while the sheet is not on the page. */
export function copyOfIcon(name: string): SVGElement | null {
  const sheet = document.getElementById(sheetName);
  const found =
    sheet?.querySelector<SVGElement>(`[data-icon="${name}"]`) ??
    sheet?.querySelector('[data-icon="unknown"]');
  return (found?.cloneNode(true) as SVGElement | undefined) ?? null;
}
