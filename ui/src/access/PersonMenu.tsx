import { Menu, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { LogOut, Monitor, Moon, Sun, SunMoon, UserRound } from 'lucide-react';
import { Avatar, toastError, useTexts } from '@/kernel';
import { changeProfile, type Me, signOut, useMe } from './access.api';
import classes from './PersonMenu.module.css';

const themes = [
  { id: 'light', icon: Sun },
  { id: 'dark', icon: Moon },
  { id: 'auto', icon: SunMoon },
] as const;

/** The round initials at the right of the top line: profile, sessions, theme, leave. */
export function PersonMenu() {
  const t = useTexts();
  const me = useMe();
  const choose = (theme: Me['theme']) => void changeProfile({ theme }).catch(toastError);
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={t('access:menu.open')}>
          <Avatar title={me.title} size={28} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.head}>
          <div className="a-one-line">{me.title}</div>
          <div className={classes.email}>{me.email}</div>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/profile" leftSection={<UserRound size={16} />}>
          {t('access:menu.profile')}
        </Menu.Item>
        <Menu.Item component={Link} to="/profile/sessions" leftSection={<Monitor size={16} />}>
          {t('access:menu.sessions')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('access:profile.theme')}</Menu.Label>
        {themes.map(({ id, icon: Icon }) => (
          <Menu.Item
            key={id}
            leftSection={<Icon size={16} />}
            onClick={() => choose(id)}
            role="menuitemradio"
            aria-checked={me.theme === id}
            className={classes.theme}
          >
            {t(`access:theme.${id}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} />} onClick={() => void signOut().catch(toastError)}>
          {t('access:menu.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
