import { X } from 'lucide-react';
import { IconButton, useTexts } from '@/kernel';
import { CatalogIcon } from '../../icon/CatalogIcon';
import { type RecordRef, recordDoor } from '../recordDoor';
import classes from './parts.module.css';

export const sameLink = (one: RecordRef, other: RecordRef): boolean =>
  one.catalogId === other.catalogId && one.recordId === other.recordId;

export const linkKey = (link: RecordRef): string => `${link.catalogId}.${link.recordId}`;

/** A linked record as a small button that opens it; struck through when it is gone. */
export function RecordLink({ link, focusable = false }: { link: RecordRef; focusable?: boolean }) {
  return (
    <button
      type="button"
      className={classes.link}
      data-gone={link.isRemoved || undefined}
      tabIndex={focusable ? 0 : -1}
      title={link.recordTitle}
      onClick={(event) => {
        event.stopPropagation();
        recordDoor.get()?.open(link.catalogId, link.recordId);
      }}
    >
      <CatalogIcon icon={link.catalogIcon} catalogId={link.catalogId} size={13} />
      <span className="a-one-line">{link.recordTitle}</span>
    </button>
  );
}

type ListProps = { links: RecordRef[]; remove?: (link: RecordRef) => void };

/** Linked records under each other, in the card. */
export function LinkedList({ links, remove }: ListProps) {
  const t = useTexts();
  return (
    <div className={classes.links}>
      {links.map((link) => (
        <div key={linkKey(link)} className={classes.linkLine}>
          <span>
            <RecordLink link={link} focusable />
          </span>
          {remove && (
            <IconButton
              icon={X}
              iconSize={14}
              size={24}
              label={t('catalog:field.unlink', { title: link.recordTitle })}
              onClick={() => remove(link)}
            />
          )}
        </div>
      ))}
    </div>
  );
}
