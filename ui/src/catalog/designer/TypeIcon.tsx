import {
  AlignLeft,
  AtSign,
  Calendar,
  CalendarClock,
  CircleDot,
  CircleQuestionMark,
  Gauge,
  Globe,
  Hash,
  Heading,
  Link,
  List,
  ListChecks,
  type LucideIcon,
  Mail,
  Phone,
  SquareCheck,
  SquareChevronDown,
  SquareMousePointer,
  Tag,
  ToggleLeft,
  Type,
  User,
} from 'lucide-react';
import { createElement } from 'react';

const known: Record<string, LucideIcon> = {
  heading: Heading,
  type: Type,
  text: Type,
  'align-left': AlignLeft,
  'at-sign': AtSign,
  hash: Hash,
  gauge: Gauge,
  calendar: Calendar,
  'calendar-clock': CalendarClock,
  tag: Tag,
  'circle-dot': CircleDot,
  list: List,
  'list-checks': ListChecks,
  'toggle-left': ToggleLeft,
  'check-square': SquareCheck,
  'chevron-down-square': SquareChevronDown,
  'square-mouse-pointer': SquareMousePointer,
  phone: Phone,
  mail: Mail,
  globe: Globe,
  user: User,
  link: Link,
};

/** The picture of a field type, by the lucide name that the type gives. */
export function TypeIcon({ icon, size = 16 }: { icon: string; size?: number }) {
  return createElement(known[icon] ?? CircleQuestionMark, { size, strokeWidth: 1.75, 'aria-hidden': true });
}
