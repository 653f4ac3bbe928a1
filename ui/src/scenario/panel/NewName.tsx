import { Autocomplete, Button, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import classes from './Panel.module.css';

type Props = {
  label: string;
  button: string;
  placeholder: string;
  taken: string[];
  /** Names that are offered; none where any will do. */
  known?: string[];
  add: (name: string) => void;
};

/** Asks for the name of one more line; Enter, the button or a choice adds it. */
export function NewName({ label, button, placeholder, taken, known, add }: Props) {
  const [name, setName] = useState('');
  const wanted = name.trim();
  const fits = wanted !== '' && !taken.includes(wanted);
  // the list writes what was chosen from it into the field afterwards
  const added = useRef('');
  const write = (next: string) => setName(next !== '' && next === added.current ? '' : next);
  const put = (chosen: string) => {
    if (chosen === '' || taken.includes(chosen)) return;
    added.current = chosen;
    setName('');
    add(chosen);
  };
  const field = {
    'aria-label': label,
    placeholder,
    value: name,
    onKeyDown: (event: KeyboardEvent) => event.key === 'Enter' && put(wanted),
  };
  return (
    <div className={classes.row}>
      {known ? (
        <Autocomplete
          {...field}
          data={known.filter((one) => !taken.includes(one))}
          onChange={write}
          onOptionSubmit={put}
        />
      ) : (
        <TextInput {...field} onChange={(event) => setName(event.currentTarget.value)} />
      )}
      <Button
        h={32}
        px={10}
        fw={500}
        variant="default"
        leftSection={<Plus size={14} />}
        disabled={!fits}
        onClick={() => put(wanted)}
      >
        {button}
      </Button>
    </div>
  );
}
