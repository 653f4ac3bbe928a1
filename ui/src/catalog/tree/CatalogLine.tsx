import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useIsAdministrator } from '@/access';
import { type Catalog, isSystem, type Section } from '../catalog.api';
import { CatalogIcon } from '../icon/CatalogIcon';
import { LookMenu } from './AccessItem';
import { CatalogMenu } from './CatalogMenu';
import classes from './tree.module.css';
import { useDragCatalog } from './useDrag';

type Props = { catalog: Catalog; siblings: Catalog[]; sections: Section[] };

export function CatalogLine({ catalog, siblings, sections }: Props) {
  const editable = useIsAdministrator() && !isSystem(catalog.id);
  const line = useRef<HTMLLIElement>(null);
  const edge = useDragCatalog(line, catalog, editable);
  return (
    <li ref={line} className={classes.line} data-edge={edge}>
      <Link
        to="/catalogs/$catalogId"
        params={{ catalogId: catalog.id }}
        className={classes.link}
        activeProps={{ 'data-active': true, 'aria-current': 'page' }}
        title={catalog.name}
        draggable={false}
      >
        <CatalogIcon icon={catalog.icon} catalogId={catalog.id} />
        <span className="a-one-line">{catalog.name}</span>
      </Link>
      <span className={classes.tools}>
        {editable ? (
          <CatalogMenu catalog={catalog} siblings={siblings} sections={sections} />
        ) : (
          <LookMenu name={catalog.name} search={{ catalog: catalog.id }} />
        )}
      </span>
    </li>
  );
}
