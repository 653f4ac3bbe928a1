import { type LucideIcon, ShieldCheck, UsersRound } from 'lucide-react';
import { CatalogIcon } from '@/catalog';
import { Avatar, t as text, useTexts } from '@/kernel';
import type { Subject } from '../rights.api';
import classes from './Rights.module.css';

export const subjectName = (subject: Subject): string =>
  subject.userAttr === 'allUsers'
    ? text('admin:access.everybody')
    : subject.recordTitle || `#${subject.recordId ?? ''}`;

const notGroups: Record<string, { icon?: LucideIcon }> = {
  allUsers: { icon: UsersRound },
  administrators: { icon: ShieldCheck },
  id: {},
};

/** Everybody, an employee, or a group with the field that makes it. */
export function SubjectName({ subject }: { subject: Subject }) {
  const t = useTexts();
  const name = subjectName(subject);
  const Icon = notGroups[subject.userAttr]?.icon;
  const group = !notGroups[subject.userAttr];
  const kind = group ? subject.userAttrTitle || t('admin:access.goneField') : undefined;
  return (
    <span className={classes.subject}>
      <span className={classes.face} aria-hidden>
        {Icon ? (
          <Icon size={15} />
        ) : group ? (
          <CatalogIcon icon={subject.catalogIcon ?? ''} catalogId={subject.catalogId ?? ''} size={15} />
        ) : (
          <Avatar title={name} size={24} />
        )}
      </span>
      <span className={classes.name} title={name}>
        {name}
      </span>
      {kind && <span className={classes.kind}>{kind}</span>}
    </span>
  );
}
