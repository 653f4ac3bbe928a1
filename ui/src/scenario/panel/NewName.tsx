import { Autocomplete, Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import classes from './Panel.module.css';

type Props = {
  label: string;
  button: string;
  placeholder: string;
  taken: string[];
  /** Names that are offered. */
  known?: string[];
  add: (name: string) => void;
};

const none: string[] = [];

/** Asks for the name of one more line; Enter, the button or a choice adds it. */
export function NewName({ label, button, placeholder, taken, known = none, add }: Props) {
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
  return (
    <div className={classes.row}>
      <Autocomplete
        aria-label={label}
        placeholder={placeholder}
        data={known.filter((one) => !taken.includes(one))}
        value={name}
        onChange={write}
        onOptionSubmit={put}
        onKeyDown={(event) => event.key === 'Enter' && put(wanted)}
      />
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
