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
  const choose = (theme: string) => void changeProfile({ theme: theme as Me['theme'] }).catch(toastError);
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
        <Menu.RadioGroup value={me.theme} onChange={choose}>
          {themes.map(({ id, icon: Icon }) => (
            <Menu.RadioItem key={id} value={id} rightSection={<Icon size={16} aria-hidden />}>
              {t(`access:theme.${id}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} />} onClick={() => void signOut().catch(toastError)}>
          {t('access:menu.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
