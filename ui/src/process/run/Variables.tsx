import { Empty, useTexts } from '@/kernel';
import { Data } from './Data';
import classes from './Run.module.css';

type Values = Record<string, unknown>;

/** What the process knows now, and what it was started with. */
export function Variables({ variables, inputs }: { variables: Values; inputs: Values }) {
  const t = useTexts();
  const names = Object.keys(variables).sort();
  return (
    <div className={classes.variables}>
      {names.length === 0 && <Empty compact title={t('process:variables.none')} />}
      {names.map((name) => (
        <Data key={name} title={name} value={variables[name] ?? 'null'} />
      ))}
      {Object.keys(inputs).length > 0 && <Data title={t('process:variables.given')} value={inputs} />}
    </div>
  );
}
