import { FieldBox, LinkDoor, lookOf } from '@/catalog';
import type { TaskForm as Form, FormField, Task } from '../task.api';
import classes from './Task.module.css';
import type { TaskDraft } from './useTaskDraft';

type Props = { task: Task; form: Form; draft: TaskDraft; readOnly: boolean };

/** What links may point to is asked of the task: the field may be closed to the person otherwise. */
const doorOf = (taskId: string) => (fieldId: string) =>
  `/tasks/${taskId}/fields/${encodeURIComponent(fieldId)}/availableRecords`;

/** The fields that the step asks for or shows, with the looks and editors of the card. */
export function TaskForm({ task, form, draft, readOnly }: Props) {
  const demanded = task.outcomes.find((one) => one.id === draft.pressed)?.requires ?? [];
  return (
    <LinkDoor.Provider value={doorOf(task.id)}>
      <div className={classes.fields}>
        {form.fields.map((place) => (
          <Place
            key={place.fieldId}
            place={place}
            catalog={form.catalog}
            draft={draft}
            readOnly={readOnly}
            required={place.mode === 'required' || demanded.includes(place.fieldId)}
          />
        ))}
      </div>
    </LinkDoor.Provider>
  );
}

type PlaceProps = {
  place: FormField;
  catalog: Form['catalog'];
  draft: TaskDraft;
  readOnly: boolean;
  required: boolean;
};

function Place({ place, catalog, draft, readOnly, required }: PlaceProps) {
  const field = catalog.fields.find((one) => one.id === place.fieldId);
  if (!field) return null;
  const editable = !readOnly && place.mode !== 'read';
  const wide = lookOf(field).full === true || field.config.type === 'multiline';
  return (
    <div className={classes.field} data-wide={wide || undefined}>
      <FieldBox
        field={field}
        catalogId={catalog.id}
        value={draft.value(field.id)}
        onChange={editable ? (value) => draft.set(field.id, value) : undefined}
        onInvalid={(message) => draft.invalid(field.id, message)}
        invalid={draft.faults[field.id]}
        changed={field.id in draft.changes}
        required={required}
      />
    </div>
  );
}
