import { Select } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { Empty, Failed, formatRelative, hindrance, Lines, settling, usePlace, useTexts } from '@/kernel';
import classes from '../compare/Compare.module.css';
import { RestoreButton } from '../compare/RestoreButton';
import {
  type Scenario,
  useDiagram,
  useScenario,
  useVersions,
  type Version,
  type Which,
} from '../scenario.api';
import { compareRoute } from './routes';

/** The drawing of diagrams comes after the page. */
const Comparison = lazy(() =>
  settling(import('../compare/Comparison')).then((found) => ({ default: found.Comparison })),
);

/** Two versions of a scenario, or a version and the draft, and what is different between them. */
export function ComparePage() {
  const t = useTexts();
  const { scenarioId } = compareRoute.useParams();
  const scenario = useScenario(scenarioId);
  const versions = useVersions(scenarioId);
  usePlace(
    t('scenario:compare.title'),
    [
      { title: t('scenario:nav'), to: '/scenarios' },
      { title: scenario.data?.name ?? '', to: `/scenarios/${encodeURIComponent(scenarioId)}` },
    ],
    undefined,
    true,
  );
  const error = hindrance(scenario, versions);
  if (error)
    return <Failed error={error} retry={() => void Promise.all([scenario.refetch(), versions.refetch()])} />;
  if (!scenario.data || !versions.data) return <Lines count={8} />;
  if (versions.data.length === 0)
    return <Empty title={t('scenario:versions.none')} help={t('scenario:compare.noneHelp')} />;
  return <Sides scenario={scenario.data} versions={versions.data} />;
}

/** At first the draft against what runs; once that is published, the last version against the one before. */
function choice(scenario: Scenario, versions: Version[]): { before: Which; after: Which } {
  const [last, former] = versions.map(({ version }) => version);
  if (scenario.draftChanged || former === undefined) return { before: last ?? 'draft', after: 'draft' };
  return { before: former, after: last ?? 'draft' };
}

function Sides({ scenario, versions }: { scenario: Scenario; versions: Version[] }) {
  const t = useTexts();
  const search = compareRoute.useSearch();
  const navigate = compareRoute.useNavigate();
  const usual = choice(scenario, versions);
  const chosen = { before: search.before ?? usual.before, after: search.after ?? usual.after };
  const before = useDiagram(scenario.id, chosen.before, scenario.draftRevision);
  const after = useDiagram(scenario.id, chosen.after, scenario.draftRevision);
  const go = (change: typeof search) =>
    void navigate({ search: { ...chosen, element: undefined, ...change }, replace: true });
  const error = hindrance(before, after);
  const named = (which: Which) =>
    which === 'draft' ? t('scenario:versions.draft') : t('scenario:versions.version', { version: which });
  const pick = (side: 'before' | 'after') => (
    <Pick
      label={t(`scenario:compare.${side}`)}
      value={chosen[side]}
      versions={versions}
      named={named}
      choose={(which) => go({ [side]: which })}
    />
  );
  const head = (side: 'before' | 'after') => (
    <Head which={chosen[side]} scenario={scenario} versions={versions} name={named(chosen[side])} />
  );
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <h1 className="a-only-screen-reader">{t('scenario:compare.of', { name: scenario.name })}</h1>
        {pick('before')}
        <ArrowRight size={16} aria-hidden />
        {pick('after')}
      </header>
      {error !== undefined && (
        <Failed error={error} retry={() => void Promise.all([before.refetch(), after.refetch()])} />
      )}
      {before.data !== undefined && after.data !== undefined ? (
        <Suspense fallback={<Lines count={6} />}>
          <Comparison
            files={{ before: before.data, after: after.data }}
            names={{ before: named(chosen.before), after: named(chosen.after) }}
            heads={{ before: head('before'), after: head('after') }}
            selected={search.element}
            select={(element) => go({ element })}
          />
        </Suspense>
      ) : (
        error === undefined && <Lines count={6} />
      )}
    </div>
  );
}

type PickProps = {
  label: string;
  value: Which;
  versions: Version[];
  named: (which: Which) => string;
  choose: (which: Which) => void;
};

function Pick({ label, value, versions, named, choose }: PickProps) {
  const all: Which[] = ['draft', ...versions.map(({ version }) => version)];
  return (
    <Select
      aria-label={label}
      className={classes.pick}
      value={String(value)}
      allowDeselect={false}
      data={all.map((which) => ({ value: String(which), label: named(which) }))}
      onChange={(picked) => picked && choose(picked === 'draft' ? 'draft' : Number(picked))}
    />
  );
}

type HeadProps = { which: Which; scenario: Scenario; versions: Version[]; name: string };

/** Which version it is, since when and whose; an old one can become the draft. */
function Head({ which, scenario, versions, name }: HeadProps): ReactNode {
  const t = useTexts();
  const version = versions.find((one) => one.version === which);
  const about = version
    ? [
        formatRelative(version.published),
        version.by?.title,
        version.running > 0 && t('scenario:versions.running', { count: version.running }),
        version.comment,
      ]
    : [formatRelative(scenario.updated), scenario.updatedBy?.title];
  const text = about.filter(Boolean).join(' · ');
  return (
    <>
      <span className={classes.headName}>{name}</span>
      <span className={`${classes.headAbout} a-one-line`} title={text}>
        {text}
      </span>
      {version && <RestoreButton scenario={scenario} version={version.version} compact />}
    </>
  );
}
