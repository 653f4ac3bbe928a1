import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ApiProblem, NetworkLost } from '../api/problem';
import { t } from '../texts';
import classes from './parts.module.css';

type Undo = () => void | Promise<void>;

/**
 * A short note at the bottom. With `undo` it offers to take the action back: ask nobody "are you sure?". With a `label` of its own
 * the button goes on to something else.
 */
export function toast(message: string, undo?: Undo, label = t('kernel:undo')): void {
  const id = `toast-${Math.random().toString(36).slice(2)}`;
  const takeBack = () => {
    notifications.hide(id);
    void Promise.resolve(undo?.()).catch(toastError);
  };
  const body = undo ? (
    <span className={classes.toast}>
      <span>{message}</span>
      <Button variant="subtle" size="compact-sm" onClick={takeBack}>
        {label}
      </Button>
    </span>
  ) : (
    message
  );
  notifications.show({
    id,
    message: body,
    withBorder: true,
    color: 'indigo',
    autoClose: undo ? 8000 : 4000,
    closeButtonProps: { 'aria-label': t('kernel:close') },
  });
}

/** The sentence for a failed action, never a code alone. */
export function errorText(error: unknown): string {
  if (error instanceof ApiProblem) {
    if (error.status === 403 && !error.message) return t('kernel:error.forbidden');
    const details = error.errors.map((one) => one.message).filter(Boolean);
    return details.length > 0 ? details.join(' ') : error.message;
  }
  if (error instanceof NetworkLost) return t('kernel:error.notSent');
  return t('kernel:error.unexpected');
}

export function toastError(error: unknown): void {
  notifications.show({
    message: errorText(error),
    color: 'red',
    withBorder: true,
    autoClose: 8000,
    closeButtonProps: { 'aria-label': t('kernel:close') },
  });
}
