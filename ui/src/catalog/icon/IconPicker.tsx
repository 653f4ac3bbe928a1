import { ActionIcon, Popover, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '@/kernel';
import { CatalogIcon } from './CatalogIcon';
import classes from './IconPicker.module.css';
import { icons } from './icons';

/** Chooses the picture of a catalog or a section. */
export function IconPicker({ value, change }: { value: string; change: (icon: string) => void }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const choose = (icon: string) => {
    change(icon);
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} width={312} position="bottom-start" withinPortal>
      <Popover.Target>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('catalog:icon.choose')}
          onClick={() => setOpen(!open)}
        >
          <CatalogIcon icon={value} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <div className={classes.grid}>
          {Object.entries(icons).map(([name, Icon]) => (
            <UnstyledButton
              key={name}
              className={classes.icon}
              aria-label={name}
              aria-pressed={name === value}
              onClick={() => choose(name)}
            >
              <Icon size={18} strokeWidth={1.75} />
            </UnstyledButton>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
