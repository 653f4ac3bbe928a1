import { Select } from '@mantine/core';
import { useTexts } from '@/kernel';
import type { Kind } from '../rights.api';
import { columnsOf } from './LevelCells';
import classes from './Levels.module.css';
import { helpKey, type Level } from './levels';

type Props = {
  label: string;
  kind: Kind;
  allowed: Level[];
  value: Level;
  change?: (level: Level) => void;
  admin: boolean;
};

/** The same choice on a narrow screen. */
export function LevelSelect({ label, kind, allowed, value, change, admin }: Props) {
  const t = useTexts();
  if (!change) return <span className={classes.levelWord}>{t(`admin:access.level.${value}`)}</span>;
  const name = (level: Level) => t(`admin:access.level.${level}`);
  return (
    <Select
      aria-label={label}
      allowDeselect={false}
      value={value}
      onChange={(level) => level && change(level as Level)}
      data={columnsOf(allowed).map((level) => ({
        value: level,
        label: name(level),
        disabled: level === 'admin' && !admin,
      }))}
      renderOption={({ option }) => (
        <span>
          <span className={classes.optionName}>{option.label}</span>
          <span className={classes.optionHelp}>{t(helpKey(option.value as Level, kind))}</span>
        </span>
      )}
    />
  );
}
