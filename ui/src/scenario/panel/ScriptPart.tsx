import { Button, Input, Modal } from '@mantine/core';
import { Maximize2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton, useTexts } from '@/kernel';
import classes from '../code/Code.module.css';
import { CodeEditor } from '../code/CodeEditor';
import { useScope } from './scope';
import { useEdited } from './useEdited';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  required?: boolean;
  /** A code step: shown as a button that opens the large editor. */
  large?: boolean;
};

/** JavaScript in the panel; the corner opens it large. */
export function ScriptPart({ label, value, onChange, hint, required, large }: Props) {
  const t = useTexts();
  const completions = useScope();
  const [open, setOpen] = useState(false);
  const { typed, change, flush } = useEdited(value, onChange);
  return (
    <Input.Wrapper
      label={label}
      description={hint}
      withAsterisk={required}
      labelElement="div"
      onBlur={flush}
      pos="relative"
    >
      <div data-corner style={{ position: 'absolute', right: 0, top: -4 }}>
        <IconButton
          icon={Maximize2}
          size={24}
          iconSize={14}
          label={t('scenario:code.open')}
          onClick={() => setOpen(true)}
        />
      </div>
      {large ? (
        <Button variant="default" fullWidth onClick={() => setOpen(true)}>
          {typed.trim() === ''
            ? t('scenario:code.write')
            : t('scenario:code.edit', { lines: typed.split('\n').length })}
        </Button>
      ) : (
        <CodeEditor small value={typed} onChange={change} completions={completions} label={label} />
      )}
      <Modal opened={open} onClose={() => setOpen(false)} title={label} size={960}>
        <CodeEditor autoFocus value={typed} onChange={change} completions={completions} label={label} />
        <div className={classes.dialogFoot}>
          <span>{t('scenario:code.help')}</span>
          <Button onClick={() => setOpen(false)}>{t('scenario:code.done')}</Button>
        </div>
      </Modal>
    </Input.Wrapper>
  );
}
