import { Button, Group, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { type Catalog, holdsValue } from '@/catalog';
import { Dialog, useTexts } from '@/kernel';
import { type FieldLevel, rank, usual } from './levels';
import { type DraftRule, plainFields } from './model';
import classes from './RightsParts.module.css';
import { subjectName } from './SubjectName';

type Props = {
  catalog: Catalog;
  rule: DraftRule;
  change: (fields: Record<string, FieldLevel>) => void;
  close: () => void;
};

const choices: FieldLevel[] = ['edit', 'view', 'hidden'];

/** What one rule says of single fields, and of all that it does not name. */
export function FieldsDialog({ catalog, rule, change, close }: Props) {
  const t = useTexts();
  const [fields, setFields] = useState(rule.fields);
  const others = fields['*'] ?? usual(rule.level);
  const set = (id: string, level: string) =>
    setFields(plainFields(rule.level, { ...fields, [id]: level as FieldLevel }));
  const named = catalog.fields.filter((field) => holdsValue(field));
  return (
    <Dialog
      opened
      onClose={close}
      size={560}
      title={t('admin:access.fieldsOf', { who: subjectName(rule.subject) })}
    >
      <p className={classes.fieldsHelp}>
        {t(rank(rule.level) >= rank('edit') ? 'admin:access.fieldsLimit' : 'admin:access.fieldsExtend', {
          level: t(`admin:access.level.${rule.level}`),
        })}
      </p>
      <div className={classes.fieldList}>
        {named.map((field) => (
          <FieldLine
            key={field.id}
            name={field.name}
            required={field.required}
            value={fields[field.id] ?? others}
            own={field.id in fields}
            change={(level) => set(field.id, level)}
            warn={field.required && rank(rule.level) >= rank('create')}
          />
        ))}
        <FieldLine
          name={t('admin:access.otherFields')}
          value={others}
          own={'*' in fields}
          change={(level) => set('*', level)}
        />
      </div>
      <Group justify="space-between" mt="lg" gap="xs">
        <Button variant="subtle" disabled={Object.keys(fields).length === 0} onClick={() => setFields({})}>
          {t('admin:access.fieldsReset')}
        </Button>
        <Group gap="xs">
          <Button variant="default" onClick={close}>
            {t('kernel:cancel')}
          </Button>
          <Button
            onClick={() => {
              change(fields);
              close();
            }}
          >
            {t('admin:access.done')}
          </Button>
        </Group>
      </Group>
    </Dialog>
  );
}

type LineProps = {
  name: string;
  required?: boolean;
  value: FieldLevel;
  own: boolean;
  change: (level: string) => void;
  warn?: boolean;
};

function FieldLine({ name, required, value, own, change, warn }: LineProps) {
  const t = useTexts();
  return (
    <div className={classes.fieldLine} data-own={own || undefined}>
      <span className={classes.fieldName}>
        {name}
        {required && <span className={classes.required}> *</span>}
        {warn && value !== 'edit' && (
          <span className={classes.fieldWarn}>{t('admin:access.requiredField')}</span>
        )}
      </span>
      <SegmentedControl
        size="xs"
        aria-label={name}
        value={value}
        onChange={change}
        data={choices.map((level) => ({ value: level, label: t(`admin:access.field.${level}`) }))}
      />
    </div>
  );
}
