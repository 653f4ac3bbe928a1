import type { ComponentType } from 'react';
import type { Shape } from '../model/bpmn';
import { kindOf } from '../model/kindOf';
import { CallPanel } from './CallPanel';
import { ComponentPanel } from './ComponentPanel';
import { EscalationExitPanel, EscalationPanel } from './EscalationPanels';
import { EndPanel, ErrorEndPanel, ErrorExitPanel, FlowPanel, LanePanel, TimerPanel } from './EventPanels';
import type { ElementProps } from './elementProps';
import {
  ErrorStartPanel,
  EscalationStartPanel,
  MessageStartPanel,
  SignalStartPanel,
  TimerStartPanel,
} from './FramePanels';
import { GatewayPanel } from './GatewayPanel';
import { LinkPanel } from './LinkPanel';
import { AwaitedMessagePanel, AwaitedSignalPanel, SentMessagePanel, SentSignalPanel } from './MessagePanels';
import { PoolPanel } from './PoolPanel';
import { TaskPanel } from './TaskPanel';
import { TriggerPanel } from './TriggerPanel';
import { UndoPanel } from './UndoPanel';
import { UntilPanel } from './UntilPanel';

const forms: Record<string, ComponentType<ElementProps>> = {
  start: TriggerPanel,
  step: ComponentPanel,
  person: TaskPanel,
  flow: FlowPanel,
  lane: LanePanel,
  pool: PoolPanel,
  timer: TimerPanel,
  timerExit: TimerPanel,
  timerStart: TimerStartPanel,
  escalation: EscalationPanel,
  escalationEnd: EscalationPanel,
  escalationExit: EscalationExitPanel,
  escalationStart: EscalationStartPanel,
  messageCatch: AwaitedMessagePanel,
  messageExit: AwaitedMessagePanel,
  messageStart: MessageStartPanel,
  messageThrow: SentMessagePanel,
  messageEnd: SentMessagePanel,
  receive: AwaitedMessagePanel,
  send: SentMessagePanel,
  signalCatch: AwaitedSignalPanel,
  signalExit: AwaitedSignalPanel,
  signalStart: SignalStartPanel,
  signalThrow: SentSignalPanel,
  signalEnd: SentSignalPanel,
  until: UntilPanel,
  untilExit: UntilPanel,
  undo: UndoPanel,
  undoEnd: UndoPanel,
  linkThrow: LinkPanel,
  linkCatch: LinkPanel,
  inclusive: GatewayPanel,
  callActivity: CallPanel,
  errorStart: ErrorStartPanel,
  errorEnd: ErrorEndPanel,
  errorExit: ErrorExitPanel,
  choice: GatewayPanel,
  end: EndPanel,
};

/** Which form belongs to an element, and what kind of thing it is in words. */
export function formOf(element: Shape): { kind: string; Form?: ComponentType<ElementProps> } {
  const kind = kindOf(element);
  return { kind, Form: forms[kind] };
}
