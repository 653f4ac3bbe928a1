import { ActionIcon, type ActionIconProps, Tooltip } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { MouseEventHandler, Ref } from 'react';

type Props = ActionIconProps & {
  icon: LucideIcon;
  label: string;
  hint?: string;
  onClick?: MouseEventHandler<HTMLButtonElement>;
  ref?: Ref<HTMLButtonElement>;
  pressed?: boolean;
  iconSize?: number;
};

/** A button with an icon alone: always with a name for the screen reader and a tooltip for the eye. */
export function IconButton({ icon: Icon, label, hint, pressed, iconSize = 16, ...rest }: Props) {
  return (
    <Tooltip label={hint ? `${label} · ${hint}` : label}>
      <ActionIcon aria-label={label} aria-pressed={pressed} {...rest}>
        <Icon size={iconSize} strokeWidth={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}
