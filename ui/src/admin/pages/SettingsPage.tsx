import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Block, type Company, changeCompany, useCompany, ZoneSelect } from '@/access';
import { TrashedStructure } from '@/catalog';
import { Failed, Lines, Page, toast, toastError, useTexts } from '@/kernel';

/** What holds for the whole company: its name, zone and language. */
export function SettingsPage() {
  const t = useTexts();
  const company = useCompany();
  return (
    <Page title={t('admin:settings.title')}>
      {company.error && !company.data && (
        <Failed error={company.error} retry={() => void company.refetch()} />
      )}
      {company.isPending && <Lines />}
      {company.data && <Form company={company.data} />}
      <Block title={t('admin:settings.trash')} help={t('admin:settings.trashHelp')}>
        <TrashedStructure />
      </Block>
    </Page>
  );
}

function Form({ company }: { company: Company }) {
  const t = useTexts();
  const [name, setName] = useState(company.name);
  const save = async (change: Parameters<typeof changeCompany>[0]) => {
    try {
      await changeCompany(change);
      toast(t('admin:settings.saved'));
    } catch (error) {
      toastError(error);
    }
  };
  const saveName = () => {
    if (name.trim() !== company.name) void save({ name: name.trim() });
  };
  return (
    <>
      <Block title={t('admin:settings.name')} help={t('admin:settings.nameHelp')}>
        <TextInput
          aria-label={t('admin:settings.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={saveName}
          onKeyDown={(event) => event.key === 'Enter' && saveName()}
        />
      </Block>
      <Block title={t('admin:settings.timezone')} help={t('admin:settings.timezoneHelp')}>
        <ZoneSelect
          name={t('admin:settings.timezone')}
          value={company.timezone}
          onChange={(timezone) => void save({ timezone })}
        />
      </Block>
      <Block title={t('admin:settings.language')} help={t('admin:settings.languageHelp')}>
        <SegmentedControl
          aria-label={t('admin:settings.language')}
          value={company.language}
          onChange={(language) => void save({ language: language as Company['language'] })}
          data={[
            { value: 'ru', label: 'Русский' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Block>
    </>
  );
}
