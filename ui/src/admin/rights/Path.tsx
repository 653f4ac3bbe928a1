import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { type Catalog, useSections } from '@/catalog';
import { useTexts } from '@/kernel';
import { kindOf, type Rights } from '../rights.api';
import classes from './Rights.module.css';
import { searchOf } from './rightsSearch';

/** Where the object stands: rights come down this way. */
export function Path({ item, catalog }: { item: Rights; catalog: Catalog | undefined }) {
  const t = useTexts();
  const sections = useSections();
  const section = sections.data?.find((one) => one.id === (catalog?.sectionId ?? item.object.sectionId));
  const kind = kindOf(item.object);
  const steps = [
    section && { object: { sectionId: section.id }, name: section.name },
    catalog && { object: { catalogId: catalog.id }, name: catalog.name },
    (kind === 'view' || kind === 'record') && {
      object: item.object,
      name: item.objectTitle || t('admin:access.unnamed'),
    },
  ].filter((step) => step !== undefined && step !== false);
  return (
    <nav className={classes.path} aria-label={t('admin:access.path')}>
      {steps.map(({ object, name }, at) => {
        const own = at === steps.length - 1;
        return (
          <span key={kindOf(object)} className={classes.step}>
            {at > 0 && <ChevronRight size={14} aria-hidden />}
            <span className={classes.stepKind}>{t(`admin:access.kind.${kindOf(object)}`)}</span>
            {own ? (
              <b>{name}</b>
            ) : (
              <Link to="/access" search={searchOf(object) as never}>
                {name}
              </Link>
            )}
          </span>
        );
      })}
    </nav>
  );
}
