import { Button, Group, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Catalog, may } from '@/catalog';
import { Dialog, errorText, useTexts } from '@/kernel';
import { FilterEditor, wordsOf } from './FilterEditor';
import { useNamedFilters } from './useNamedFilters';
import classes from './Views.module.css';
import { changeView, createView, type View } from './view.api';
import type { ViewConditions } from './viewFilters';

type Kind = 'personal' | 'shared' | 'rights';

type Props = {
  catalog: Catalog;
  /** The view to change; else a new one is made. */
  view?: View;
  /** What it finds to begin with. */
  found: ViewConditions;
  /** The kind of a new view, where it is not to be chosen. */
  kind?: Kind;
  done: (view?: View) => void;
  close: () => void;
};

const kindOf = (view: View): Kind => (view.forRights ? 'rights' : view.personal ? 'personal' : 'shared');

function useViewDialog({ catalog, view, found, kind: given, done }: Props) {
  const [name, setName] = useState(view?.name ?? '');
  const [originName, setOriginName] = useState(view?.originName ?? '');
  const [kind, setKind] = useState<Kind>(view ? kindOf(view) : (given ?? 'personal'));
  const [conditions, setConditions] = useState(found);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const rights = kind === 'rights';
  // What it finds names a rights view where nobody names it otherwise.
  const words = useWords(catalog, conditions);
  const complete = rights || name.trim() !== '';
  const submit = async () => {
    setBusy(true);
    setError(null);
    const names = {
      name: name.trim(),
      ...(rights ? { originName: originName.trim() || name.trim() || words } : {}),
    };
    try {
      if (view) {
        await changeView(catalog.id, view.id, names, conditions);
        done();
      } else {
        const made = { ...names, forRights: rights, personal: kind === 'personal' };
        done(await createView(catalog.id, made, conditions));
      }
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  const fields = { name, setName, originName, setOriginName, kind, setKind, conditions, setConditions };
  return { ...fields, words, rights, complete, busy, error, submit };
}

const longest = 200;

function useWords(catalog: Catalog, { filters }: ViewConditions): string {
  const t = useTexts();
  const named = useNamedFilters(filters, catalog);
  const words = wordsOf(catalog, named).map((one) => one.text);
  return words.length > 0 ? words.join(', ').slice(0, longest) : t('record:views.all');
}

/** Makes a view or changes one: its names, its kind and which records it finds. */
export function ViewDialog(props: Props) {
  const { catalog, view, close } = props;
  const t = useTexts();
  const dialog = useViewDialog(props);
  const { rights, complete, busy, error, submit } = dialog;
  const choosing = !view && !props.kind && may(catalog.privilegeCode, 'admin');
  const title = view
    ? 'record:views.change'
    : props.kind === 'rights'
      ? 'record:views.newRights'
      : 'record:views.save';
  return (
    <Dialog opened onClose={close} title={t(title)} size={560}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) void submit();
        }}
      >
        <Names dialog={dialog} />
        {choosing && (
          <Radio.Group
            mt="md"
            label={t('record:views.kind')}
            value={dialog.kind}
            onChange={(kind) => dialog.setKind(kind as Kind)}
          >
            <div className={classes.kinds}>
              {(['personal', 'shared', 'rights'] as const).map((kind) => (
                <Radio
                  key={kind}
                  value={kind}
                  label={t(`record:views.kinds.${kind}`)}
                  description={t(`record:views.kinds.${kind}Help`)}
                />
              ))}
            </div>
          </Radio.Group>
        )}
        <FilterEditor
          catalog={catalog}
          value={dialog.conditions}
          change={dialog.setConditions}
          own={rights}
        />
        {error !== null && (
          <p role="alert" className={classes.error}>
            {errorText(error)}
          </p>
        )}
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={close}>
            {t('kernel:cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={!complete}>
            {t('kernel:save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

/** One name for a list; two for a rights view, of which that for the staff may be empty. */
function Names({ dialog }: { dialog: ReturnType<typeof useViewDialog> }) {
  const t = useTexts();
  const { rights } = dialog;
  return (
    <>
      <TextInput
        data-autofocus
        label={t(rights ? 'record:views.nameForStaff' : 'record:views.name')}
        description={rights ? t('record:views.nameForStaffHelp') : undefined}
        maxLength={256}
        value={dialog.name}
        onChange={(event) => dialog.setName(event.currentTarget.value)}
      />
      {rights && (
        <TextInput
          mt="sm"
          label={t('record:views.originName')}
          placeholder={dialog.name || dialog.words}
          maxLength={256}
          value={dialog.originName}
          onChange={(event) => dialog.setOriginName(event.currentTarget.value)}
        />
      )}
    </>
  );
}
