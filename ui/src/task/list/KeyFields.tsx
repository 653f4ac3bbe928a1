import { textOf, useCatalog } from '@/catalog';
import type { TaskRecord } from '../task.api';
import classes from './Inbox.module.css';

/** What the record says beside its title: the client's phone and the like, each with its name for who points at it. */
export function KeyFields({ record }: { record: TaskRecord }) {
  const catalog = useCatalog(record.catalogId ?? '').data;
  const texts = record.fields.flatMap(({ fieldId, name, value, field: described }) => {
    const field = described ?? catalog?.fields.find((one) => one.id === fieldId);
    const text = field ? textOf(value, field) : '';
    return text ? [{ fieldId, name, text }] : [];
  });
  return (
    <span className={`${classes.keyFields} a-one-line`}>
      {texts.map(({ fieldId, name, text }) => (
        <span key={fieldId} title={`${name}: ${text}`}>
          {text}
        </span>
      ))}
    </span>
  );
}
