import { Tabs } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useIsAdministrator } from '@/access';
import { Failed, hindrance, Lines, settling, useLatestSoon, usePlace, useTexts } from '@/kernel';
import { useLive } from '@/live';
import { useProcess, useProcessDiagram, useTrace } from '../process.api';
import { Loops } from '../run/Loops';
import { marksOf, takenFlows } from '../run/marks';
import { Path } from '../run/Path';
import classes from '../run/Run.module.css';
import { RunHead } from '../run/RunHead';
import { RunIncidents } from '../run/RunIncidents';
import { Variables } from '../run/Variables';
import { type RunSearch, tabs } from './processSearch';
import { processRoute } from './routes';

/** The drawing comes after the page. */
const Diagram = lazy(() => settling(import('../run/Diagram')).then((found) => ({ default: found.Diagram })));

/** One process: its diagram with the way it took, and below it path and variables. */
export function ProcessPage() {
  const t = useTexts();
  const { processId } = processRoute.useParams();
  const process = useProcess(processId);
  const trace = useTrace(processId);
  const refresh = useLatestSoon(() => {
    void process.refetch();
    void trace.refetch();
  });
  useLive([`process:${processId}`], refresh);
  const trail = [{ title: t('process:nav.processes'), to: '/processes' }];
  usePlace(process.data?.scenarioName, trail, undefined, true);
  const error = hindrance(process);
  if (error) return <Failed error={error} retry={() => void process.refetch()} />;
  if (!process.data) return <Lines count={8} />;
  return (
    <div className={classes.page}>
      <RunHead item={process.data} />
      <RunIncidents item={process.data} />
      <Run key={processId} processId={processId} item={process.data} trace={trace.data ?? []} />
    </div>
  );
}

type Known = NonNullable<ReturnType<typeof useProcess>['data']>;
type Steps = NonNullable<ReturnType<typeof useTrace>['data']>;

function Run({ processId, item, trace }: { processId: string; item: Known; trace: Steps }) {
  const t = useTexts();
  const search = processRoute.useSearch();
  const navigate = useNavigate();
  const administrator = useIsAdministrator();
  const diagram = useProcessDiagram(processId, administrator);
  const shown = tabs.filter((tab) => tab === 'path' || administrator);
  const marks = useMemo(() => marksOf(item, trace), [item, trace]);
  const flows = useMemo(() => takenFlows(trace), [trace]);
  const change = (changed: RunSearch) =>
    void navigate({
      to: '/processes/$processId',
      params: { processId },
      search: { ...search, ...changed },
      replace: true,
    });
  const select = (element: string | undefined) => change({ element });
  return (
    <>
      {administrator && (
        <div className={classes.diagram}>
          {diagram.error && <Failed compact error={diagram.error} />}
          {diagram.data && (
            <Suspense fallback={<Lines count={6} />}>
              <Diagram
                xml={diagram.data}
                marks={marks}
                flows={flows}
                selected={search.element}
                select={select}
              />
            </Suspense>
          )}
        </div>
      )}
      <Tabs
        className={classes.tabs}
        value={search.tab ?? 'path'}
        onChange={(value) => change({ tab: tabs.find((one) => one === value && one !== 'path') })}
      >
        <Tabs.List>
          {shown.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`process:tab.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="path" className={classes.panel}>
          <Loops loops={item.loops ?? []} select={select} />
          <Path
            trace={trace}
            active={item.active ?? []}
            timers={item.timers ?? []}
            element={search.element}
            select={select}
          />
        </Tabs.Panel>
        <Tabs.Panel value="variables" className={classes.panel}>
          <Variables variables={item.variables ?? {}} inputs={item.inputs ?? {}} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
