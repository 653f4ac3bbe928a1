import { Button, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import classes from './Panel.module.css';

type Props = {
  label: string;
  button: string;
  placeholder: string;
  taken: string[];
  add: (name: string) => void;
};

/** Asks for the name of one more line; Enter or the button adds it. */
export function NewName({ label, button, placeholder, taken, add }: Props) {
  const [name, setName] = useState('');
  const wanted = name.trim();
  const fits = wanted !== '' && !taken.includes(wanted);
  const put = () => {
    if (!fits) return;
    setName('');
    add(wanted);
  };
  return (
    <div className={classes.row}>
      <TextInput
        aria-label={label}
        placeholder={placeholder}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && put()}
      />
      <Button
        h={32}
        px={10}
        fw={500}
        variant="default"
        leftSection={<Plus size={14} />}
        disabled={!fits}
        onClick={put}
      >
        {button}
      </Button>
    </div>
  );
}
