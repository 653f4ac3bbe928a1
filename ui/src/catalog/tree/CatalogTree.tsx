import { Skeleton } from '@mantine/core';
import { useIsAdministrator } from '@/access';
import { useTexts } from '@/kernel';
import { useLive } from '@/live';
import { type Catalog, refreshStructure, type Section, useCatalogs, useSections } from '../catalog.api';
import { SectionBlock } from './SectionBlock';
import classes from './tree.module.css';

/** These have screens of their own; as lists they would stand there twice. */
const elsewhere = new Set(['$users', '$scripts', '$processes', '$catalogs', '$sections']);

export const ofSection = (catalogs: Catalog[], section: Section): Catalog[] =>
  catalogs.filter((catalog) => catalog.sectionId === section.id && !elsewhere.has(catalog.id));

/** Sections with their catalogs, in the left column. */
export function CatalogTree() {
  const t = useTexts();
  const administrator = useIsAdministrator();
  const sections = useSections();
  const catalogs = useCatalogs();
  useLive(['catalogs'], () => void refreshStructure());
  if (!sections.data || !catalogs.data) {
    return (
      <div className={classes.loading} aria-hidden>
        {[70, 85, 60, 75].map((width) => (
          <Skeleton key={width} height={14} width={`${width}%`} />
        ))}
      </div>
    );
  }
  const all = catalogs.data;
  const shown = sections.data.filter(
    (section) => ofSection(all, section).length > 0 || (administrator && !section.id.startsWith('$')),
  );
  if (shown.every((section) => section.id.startsWith('$')))
    return (
      <p className={classes.none}>{t(administrator ? 'catalog:tree.none' : 'catalog:tree.noneForYou')}</p>
    );
  return (
    <div>
      {shown.map((section) => (
        <SectionBlock
          key={section.id}
          section={section}
          catalogs={ofSection(all, section)}
          sections={shown}
        />
      ))}
    </div>
  );
}
