import { Pagination, Select, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { Search, SearchX, Workflow } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  Empty,
  Failed,
  formatDuration,
  formatRelative,
  hindrance,
  Lines,
  Page,
  useDebounced,
  useLatestSoon,
  useTexts,
} from '@/kernel';
import { useLive } from '@/live';
import classes from '../list/Processes.module.css';
import { StatusMark } from '../list/StatusMark';
import { type ProcessItem, pageSize, refreshProcesses, useProcesses } from '../process.api';
import { nameOf } from '../run/names';
import { type ProcessesSearch, statuses } from './processSearch';
import { processesRoute } from './routes';

/** All runs of scenarios, newest first. */
export function ProcessesPage() {
  const t = useTexts();
  const search = processesRoute.useSearch();
  const processes = useProcesses(search);
  const error = hindrance(processes);
  const refresh = useLatestSoon(() => void refreshProcesses());
  useLive(['processes'], refresh);
  const navigate = useNavigate();
  const change = (changed: ProcessesSearch) =>
    void navigate({ to: '/processes', search: { ...search, page: undefined, ...changed }, replace: true });
  const pages = Math.ceil((processes.data?.total ?? 0) / pageSize);
  return (
    <Page title={t('process:nav.processes')} help={t('process:help')} wide>
      <Tools search={search} change={change} />
      {error !== undefined && <Failed error={error} retry={() => void processes.refetch()} />}
      {processes.isPending && <Lines count={8} />}
      {processes.data?.items.length === 0 && <Nothing search={search} />}
      {processes.data && processes.data.items.length > 0 && <Table items={processes.data.items} />}
      {pages > 1 && (
        <Pagination
          mt="md"
          total={pages}
          value={search.page ?? 1}
          onChange={(page) => change({ page })}
          getControlProps={(control) => ({ 'aria-label': t(`process:page.${control}`) })}
        />
      )}
    </Page>
  );
}

type ToolsProps = { search: ProcessesSearch; change: (search: ProcessesSearch) => void };

function Tools({ search, change }: ToolsProps) {
  const t = useTexts();
  const [typed, setTyped] = useState(search.q ?? '');
  const sought = useDebounced(typed, 250);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed changes the address
  useEffect(() => {
    if ((search.q ?? '') !== sought) change({ q: sought || undefined });
  }, [sought]);
  return (
    <div className={classes.tools}>
      <TextInput
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        leftSection={<Search size={15} aria-hidden />}
        placeholder={t('process:search')}
        aria-label={t('process:search')}
      />
      <Select
        clearable
        placeholder={t('process:anyStatus')}
        aria-label={t('process:columns.status')}
        value={search.status ?? null}
        onChange={(value) => change({ status: statuses.find((one) => one === value) })}
        data={statuses.map((status) => ({ value: status, label: t(`process:status.${status}`) }))}
      />
    </div>
  );
}

function Nothing({ search }: { search: ProcessesSearch }) {
  const t = useTexts();
  const narrowed = search.q !== undefined || search.status !== undefined || search.scenarioId !== undefined;
  const kind = narrowed ? 'narrowed' : 'all';
  return (
    <Empty
      icon={narrowed ? SearchX : Workflow}
      title={t(`process:empty.${kind}.title`)}
      help={t(`process:empty.${kind}.help`)}
    />
  );
}

function Table({ items }: { items: ProcessItem[] }) {
  const t = useTexts();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {(['status', 'scenario', 'record', 'step', 'started', 'took'] as const).map((column) => (
            <th key={column} data-column={column}>
              {t(`process:columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ item }: { item: ProcessItem }) {
  return (
    <tr>
      <td data-column="status">
        <StatusMark status={item.status} />
      </td>
      <td data-column="scenario">
        <Link to="/processes/$processId" params={{ processId: item.id }} className={classes.name}>
          {item.scenarioName}
        </Link>
      </td>
      <td className="a-one-line" data-column="record">
        {item.record && (
          <Link
            to="/catalogs/$catalogId/records/$recordId"
            params={{ catalogId: item.record.catalogId, recordId: item.record.recordId }}
          >
            {item.record.title}
          </Link>
        )}
      </td>
      <td className="a-one-line" data-column="step">
        {item.active?.map(nameOf).join(', ')}
      </td>
      <td data-column="started">
        <time dateTime={item.started}>{formatRelative(item.started)}</time>
      </td>
      <td data-column="took">
        {item.ended && formatDuration(Date.parse(item.ended) - Date.parse(item.started))}
      </td>
    </tr>
  );
}
