import { Link } from '@tanstack/react-router';
import { PanelLeftClose } from 'lucide-react';
import { useMe } from '@/access';
import { IconButton, type NavEntry, useTexts } from '@/kernel';
import { navEntries, partsOf } from '../features';
import classes from './SideColumn.module.css';

const sides = partsOf('Side');

function NavLine({ entry }: { entry: NavEntry }) {
  const t = useTexts();
  const { icon: Icon, Badge } = entry;
  return (
    <Link
      to={entry.to}
      params={entry.params as never}
      className={classes.line}
      activeProps={{ 'data-active': true, 'aria-current': 'page' }}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className="a-one-line">{t(entry.label)}</span>
      {Badge && (
        <span className={classes.badge}>
          <Badge />
        </span>
      )}
    </Link>
  );
}

/** Company, inbox and the like, sections with their catalogs, settings at the foot. */
export function SideColumn({ fold }: { fold: () => void }) {
  const t = useTexts();
  const me = useMe();
  const shown = navEntries.filter((entry) => !entry.administrator || me.administrator);
  return (
    <nav className={classes.column} aria-label={t('app:frame.menu')}>
      <div className={classes.head}>
        <Link to="/" className={classes.company}>
          <img src="/favicon.svg" alt="" width={20} height={20} />
          <span className="a-one-line">{me.company.name || 'Artel'}</span>
        </Link>
        <IconButton
          icon={PanelLeftClose}
          label={t('app:frame.fold')}
          onClick={fold}
          className={classes.fold}
        />
      </div>
      <div className={classes.top}>
        {shown
          .filter((entry) => entry.place === 'top')
          .map((entry) => (
            <NavLine key={entry.label} entry={entry} />
          ))}
      </div>
      <div className={classes.middle}>
        {sides.map(({ room, Part }) => (
          <Part key={room} />
        ))}
      </div>
      <div className={classes.foot}>
        {shown
          .filter((entry) => entry.place === 'foot')
          .map((entry) => (
            <NavLine key={entry.label} entry={entry} />
          ))}
      </div>
    </nav>
  );
}
