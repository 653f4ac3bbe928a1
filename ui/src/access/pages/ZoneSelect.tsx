import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { spoken, useTexts, zoneNames } from '@/kernel';

type Props = {
  /** Above the list; without it `name` is told to the screen reader only. */
  label?: string;
  name?: string;
  description?: string;
  value: string | null;
  onChange: (zone: string) => void;
  /** Shown for "no choice of one's own"; sent as an empty text. */
  unset?: string;
};

function offset(zone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: 'longOffset',
  }).formatToParts();
  const text = parts.find((part) => part.type === 'timeZoneName')?.value.replace('GMT', '') ?? '';
  return text === '' ? '+00:00' : text;
}

/** Time zones with their distance to UTC; searched by name. */
export function ZoneSelect({ label, name, description, value, onChange, unset }: Props) {
  const t = useTexts();
  const zones = useMemo(() => {
    const listed = zoneNames().map((zone) => ({
      value: zone,
      label: `${zone.replaceAll('_', ' ')} (${offset(zone)})`,
    }));
    return unset ? [{ value: '', label: unset }, ...listed] : listed;
  }, [unset]);
  return (
    <Select
      label={label}
      aria-label={name}
      description={description}
      data={zones}
      value={value ?? ''}
      onChange={(zone) => zone !== null && onChange(zone)}
      searchable
      limit={80}
      nothingFoundMessage={t('access:profile.noZone')}
      lang={spoken()}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
