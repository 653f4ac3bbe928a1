import { Button, Input } from '@mantine/core';
import { Maximize2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Dialog, IconButton, useTexts } from '@/kernel';
import classes from '../code/Code.module.css';
import { CodeEditor, type Inserting } from '../code/CodeEditor';
import { InsertMenu } from './InsertMenu';
import { useTypes } from './scope';
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

/** JavaScript in the panel; what is in scope can be put in by name, and the corner opens it large. */
export function ScriptPart({ label, value, onChange, hint, required, large }: Props) {
  const t = useTexts();
  const typed = useTypes();
  const [open, setOpen] = useState(false);
  const { typed: text, change, leave } = useEdited(value, onChange);
  const small = useRef<Inserting>(null);
  const wide = useRef<Inserting>(null);
  const editing = { value: text, onChange: change, typed, label };
  return (
    <Input.Wrapper
      label={label}
      description={hint}
      withAsterisk={required}
      labelElement="div"
      onBlur={leave}
      pos="relative"
    >
      {large ? (
        <Button variant="default" fullWidth onClick={() => setOpen(true)}>
          {text.trim() === ''
            ? t('scenario:code.write')
            : t('scenario:code.edit', { lines: text.split('\n').length })}
        </Button>
      ) : (
        <div className={classes.box}>
          <CodeEditor small {...editing} inserting={small} />
          <div className={classes.tools}>
            <InsertMenu insert={(source) => small.current?.(source)} />
            <IconButton
              icon={Maximize2}
              size={24}
              iconSize={14}
              label={t('scenario:code.open')}
              onClick={() => setOpen(true)}
            />
          </div>
        </div>
      )}
      <Dialog opened={open} onClose={() => setOpen(false)} title={label} size={960}>
        <CodeEditor autoFocus {...editing} inserting={wide} />
        <div className={classes.dialogFoot}>
          <InsertMenu insert={(source) => wide.current?.(source)} />
          <span>{t('scenario:code.help')}</span>
          <Button onClick={() => setOpen(false)}>{t('scenario:code.done')}</Button>
        </div>
      </Dialog>
    </Input.Wrapper>
  );
}
