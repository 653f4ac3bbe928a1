import { Empty, useTexts } from '@/kernel';
import { Data } from './Data';
import classes from './Run.module.css';

/** What the process knows now. */
export function Variables({ variables }: { variables: Record<string, unknown> }) {
  const t = useTexts();
  const names = Object.keys(variables).sort();
  if (names.length === 0) return <Empty compact title={t('process:variables.none')} />;
  return (
    <div className={classes.variables}>
      {names.map((name) => (
        <Data key={name} title={name} value={variables[name] ?? 'null'} />
      ))}
    </div>
  );
}
