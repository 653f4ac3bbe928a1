import { ChevronDown, CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useStored, useTexts } from '@/kernel';
import classes from './Editor.module.css';
import type { ProblemList } from './problemList';

type Props = {
  list: ProblemList;
  select: (element: string) => void;
};

/** What keeps the scenario from running, and what may be a slip; a click chooses the element. */
export function Problems({ list, select }: Props) {
  const { problems, ofSaved } = list;
  const t = useTexts();
  const [folded, setFolded] = useStored('scenario.problems.folded', false);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  if (problems.length === 0)
    return (
      <div className={classes.problems}>
        <p className={ofSaved ? classes.ofSaved : classes.fine}>
          {!ofSaved && <CircleCheck size={15} aria-hidden />}{' '}
          {t(ofSaved ? 'scenario:problems.noneOfSaved' : 'scenario:problems.none')}
        </p>
      </div>
    );
  return (
    <section className={classes.problems} aria-label={t('scenario:problems.title')}>
      <button
        type="button"
        className={classes.problemsHead}
        aria-expanded={!folded}
        onClick={() => setFolded(!folded)}
      >
        {t('scenario:problems.count', { count: problems.length })}
        {errors > 0 && (
          <span className={classes.errors}>{t('scenario:problems.errors', { count: errors })}</span>
        )}
        <ChevronDown size={15} data-folded={folded || undefined} aria-hidden />
      </button>
      {!folded && ofSaved && <p className={classes.ofSaved}>{t('scenario:problems.ofSaved')}</p>}
      {!folded && (
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.element}.${problem.code}.${problem.message}`}>
              <button type="button" onClick={() => select(problem.element)}>
                {problem.severity === 'error' ? (
                  <CircleAlert
                    size={15}
                    className={classes.error}
                    aria-label={t('scenario:problems.error')}
                  />
                ) : (
                  <TriangleAlert
                    size={15}
                    className={classes.warning}
                    aria-label={t('scenario:problems.warning')}
                  />
                )}
                <span>
                  {problem.message}
                  {problem.hint && <span className={classes.dim}> {problem.hint}</span>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
