import { ChevronRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { useIsAdministrator } from '@/access';
import { IconButton, useStored, useTexts } from '@/kernel';
import { type Catalog, isSystem, type Section } from '../catalog.api';
import { LookMenu } from './AccessItem';
import { CatalogDialog } from './CatalogDialog';
import { CatalogLine } from './CatalogLine';
import { SectionMenu } from './SectionMenu';
import classes from './tree.module.css';
import { useDropCatalog } from './useDrag';

type Props = { section: Section; catalogs: Catalog[]; sections: Section[] };

/** One section: foldable, its catalogs below it. Catalogs are dropped here; the menus do the same by keyboard. */
export function SectionBlock({ section, catalogs, sections }: Props) {
  const t = useTexts();
  const system = isSystem(section.id);
  const editable = useIsAdministrator() && !system;
  const [folded, setFolded] = useStored(`section.${section.id}.folded`, system);
  const [adding, setAdding] = useState(false);
  const drop = useDropCatalog(section, catalogs, editable);
  return (
    <section className={classes.section} ref={drop.ref} data-over={drop.over || undefined}>
      <div className={classes.head}>
        <button
          type="button"
          className={classes.fold}
          aria-expanded={!folded}
          onClick={() => setFolded(!folded)}
          title={section.name}
        >
          <ChevronRight size={14} className={classes.arrow} data-open={!folded || undefined} aria-hidden />
          <span className="a-one-line">{section.name}</span>
        </button>
        <span className={classes.tools}>
          {editable ? (
            <>
              <SectionMenu section={section} sections={sections} />
              <IconButton
                icon={Plus}
                iconSize={15}
                size={24}
                label={t('catalog:tree.addCatalog')}
                onClick={() => setAdding(true)}
              />
            </>
          ) : (
            <LookMenu name={section.name} search={{ section: section.id }} />
          )}
        </span>
      </div>
      {!folded && (
        <ul className={classes.list}>
          {catalogs.map((catalog) => (
            <CatalogLine key={catalog.id} catalog={catalog} siblings={catalogs} sections={sections} />
          ))}
          {catalogs.length === 0 && editable && (
            <li className={classes.none}>{t('catalog:tree.emptySection')}</li>
          )}
        </ul>
      )}
      {adding && <CatalogDialog sectionId={section.id} close={() => setAdding(false)} />}
    </section>
  );
}
