import { ActionIcon, Button, ColorSwatch, Input, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '@/kernel';
import type { Option } from '../catalog.api';
import classes from './Designer.module.css';

/** Soft colours on which dark text is easy to read. */
export const colours = [
  'D3E3FF',
  'CFF3D6',
  'FFF1C2',
  'FFD9D6',
  'F5D9FF',
  'D2F1F5',
  'FFE3CC',
  'E4E4E0',
  'E0E3FF',
  'F9D5E5',
];

type Draft = Omit<Option, 'id'> & { id?: string };

type Props = { label: string; description?: string; options: Draft[]; change: (options: Draft[]) => void };

/** The values of a choice: named, coloured, ordered. New ones get their ids from the server. */
export function OptionsEditor({ label, description, options, change }: Props) {
  const t = useTexts();
  const set = (at: number, part: Partial<Draft>) =>
    change(options.map((option, index) => (index === at ? { ...option, ...part } : option)));
  const swap = (at: number, other: number) => {
    const next = [...options];
    const [one, two] = [next[at], next[other]];
    if (one && two) {
      next[at] = two;
      next[other] = one;
      change(next);
    }
  };
  const add = () => change([...options, { name: '', color: colours[options.length % colours.length] }]);
  return (
    <Input.Wrapper label={label} description={description} labelElement="div">
      <div className={classes.options}>
        {options.map((option, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a new option has no identity but its place
          <div key={at} className={classes.optionLine}>
            <Colour value={option.color} change={(color) => set(at, { color })} />
            <TextInput
              aria-label={t('catalog:designer.optionName')}
              value={option.name}
              autoFocus={option.id === undefined && option.name === ''}
              onChange={(event) => set(at, { name: event.currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && option.name !== '') add();
              }}
            />
            <ActionIcon
              size={22}
              aria-label={t('catalog:tree.up')}
              disabled={at === 0}
              onClick={() => swap(at, at - 1)}
            >
              <ArrowUp size={13} />
            </ActionIcon>
            <ActionIcon
              size={22}
              aria-label={t('catalog:tree.down')}
              disabled={at === options.length - 1}
              onClick={() => swap(at, at + 1)}
            >
              <ArrowDown size={13} />
            </ActionIcon>
            <ActionIcon
              size={22}
              aria-label={t('kernel:delete')}
              onClick={() => change(options.filter((_, index) => index !== at))}
            >
              <X size={13} />
            </ActionIcon>
          </div>
        ))}
      </div>
      <Button variant="subtle" size="compact-sm" mt={4} leftSection={<Plus size={14} />} onClick={add}>
        {t('catalog:designer.addOption')}
      </Button>
    </Input.Wrapper>
  );
}

function Colour({ value, change }: { value: string | undefined; change: (colour: string) => void }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const choose = (colour: string) => {
    change(colour);
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} withinPortal>
      <Popover.Target>
        <UnstyledButton aria-label={t('catalog:designer.colour')} onClick={() => setOpen(!open)}>
          <ColorSwatch color={`#${(value ?? 'E4E4E0').replace('#', '')}`} size={18} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <div className={classes.colours}>
          {colours.map((colour) => (
            <UnstyledButton key={colour} aria-label={colour} onClick={() => choose(colour)}>
              <ColorSwatch color={`#${colour}`} size={22} />
            </UnstyledButton>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
