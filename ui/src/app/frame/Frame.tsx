import { Drawer } from '@mantine/core';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { HotkeyHelp, roomWanted, useHotkeys, useStored, useTexts, useWide } from '@/kernel';
import { partsOf } from '../features';
import classes from './Frame.module.css';
import { SideColumn } from './SideColumn';
import { TopLine } from './TopLine';

const always = partsOf('Always');

/** The left column, the top line and the page. On a phone the column is a drawer, on a small screen for a page that needs its room. */
export function Frame() {
  const t = useTexts();
  const wide = useWide(roomWanted.use() ? 1200 : 800);
  const [folded, setFolded] = useStored('frame.folded', false);
  const [drawer, setDrawer] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address closes the drawer
  useEffect(() => setDrawer(false), [path]);
  const toggle = () => (wide ? setFolded(!folded) : setDrawer(!drawer));
  useHotkeys([{ code: 'Backslash', ctrl: true, label: 'app:frame.toggle', run: toggle }]);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#page">
        {t('app:frame.skip')}
      </a>
      {wide && !folded && (
        <aside className={`${classes.side} a-no-print`}>
          <SideColumn fold={toggle} />
        </aside>
      )}
      {!wide && (
        <Drawer.Root opened={drawer} onClose={() => setDrawer(false)} size={288} padding={0}>
          <Drawer.Overlay />
          <Drawer.Content aria-label={t('app:frame.menu')} className={classes.drawer}>
            <SideColumn fold={() => setDrawer(false)} />
          </Drawer.Content>
        </Drawer.Root>
      )}
      <div className={classes.body}>
        <TopLine menu={wide && !folded ? undefined : toggle} />
        <main id="page" className={classes.page} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <HotkeyHelp />
      {always.map(({ room, Part }) => (
        <Part key={room} />
      ))}
    </div>
  );
}
