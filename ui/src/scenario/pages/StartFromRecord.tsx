import { Button, Menu } from '@mantine/core';
import { Play } from 'lucide-react';
import type { Catalog } from '@/catalog';
import { toast, toastError, useTexts } from '@/kernel';
import type { RecordItem } from '@/record';
import { startScenario, useStartable } from '../scenario.api';

/** The button on a record's card that starts a scenario by hand; absent when there is none to start. */
export function StartFromRecord({ catalog, record }: { catalog: Catalog; record: RecordItem }) {
  const t = useTexts();
  const startable = useStartable(catalog.id, !catalog.id.startsWith('$'));
  if (!startable.data || startable.data.length === 0) return null;
  const start = (id: string, name: string) =>
    startScenario(id, { catalogId: catalog.id, recordId: record.id }).then(
      () => toast(t('scenario:started', { name })),
      (error: unknown) => toastError(error),
    );
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" size="compact-sm" mt={4} leftSection={<Play size={14} />}>
          {t('scenario:startFromRecord')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {startable.data.map((one) => (
          <Menu.Item key={one.scenarioId} onClick={() => void start(one.scenarioId, one.name)}>
            {one.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
