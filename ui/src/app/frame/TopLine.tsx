import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChevronRight, Menu as MenuIcon, Plus } from 'lucide-react';
import { useState } from 'react';
import { PersonMenu, useMe } from '@/access';
import { type CreateEntry, IconButton, place, useTexts, useWide } from '@/kernel';
import { createEntries } from '../features';
import classes from './TopLine.module.css';

function Where() {
  const where = place.use();
  const wide = useWide();
  const Title = where.headed || !where.title ? 'span' : 'h1';
  return (
    <div className={classes.where}>
      {wide &&
        (where.trail ?? []).map((step) => (
          <span key={step.title} className={classes.step}>
            {step.to ? (
              <Link to={step.to} className="a-one-line" title={step.title}>
                {step.title}
              </Link>
            ) : (
              <span className="a-one-line">{step.title}</span>
            )}
            <ChevronRight size={14} aria-hidden />
          </span>
        ))}
      {where.icon}
      <Title className={`${classes.title} a-one-line`}>{where.title}</Title>
    </div>
  );
}

function CreateMenu() {
  const t = useTexts();
  const me = useMe();
  const wide = useWide();
  const [begun, setBegun] = useState<CreateEntry>();
  const entries = createEntries.filter((entry) => !entry.administrator || me.administrator);
  if (entries.length === 0) return null;
  const label = t('app:frame.create');
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          {wide ? (
            <Button leftSection={<Plus size={15} />} variant="default">
              {label}
            </Button>
          ) : (
            <IconButton icon={Plus} label={label} />
          )}
        </Menu.Target>
        <Menu.Dropdown>
          {entries.map((entry) => (
            <Menu.Item
              key={entry.label}
              leftSection={<entry.icon size={16} />}
              onClick={() => setBegun(entry)}
            >
              {t(entry.label)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {begun && <begun.Begin close={() => setBegun(undefined)} />}
    </>
  );
}

/** One thin line: where I am, create, person. */
export function TopLine({ menu }: { menu?: () => void }) {
  const t = useTexts();
  return (
    <header className={`${classes.line} a-no-print`}>
      {menu && <IconButton icon={MenuIcon} label={t('app:frame.unfold')} onClick={menu} />}
      <Where />
      <div className={classes.right}>
        <CreateMenu />
        <PersonMenu />
      </div>
    </header>
  );
}
