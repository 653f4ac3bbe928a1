import { type Me, useMeQuery } from '@/access';
import { queryClient } from '@/kernel';
import { type Catalog, type Field, useCatalog } from '../catalog.api';

/** Stands for whoever looks at the list. */
export const CURRENT_USER = 'CURRENT_USER';

/** A filter value: whatever stands in that field of the own card of whoever looks. `recordTitle` is for the eye alone. */
export type CardValue = { currentUserField: string; recordTitle?: string };

export const isCardValue = (value: unknown): value is CardValue =>
  typeof value === 'object' && value !== null && 'currentUserField' in value;

type Subject = Me['subjects'][number];

const targetsOf = (field: Field): string[] =>
  field.type === 'user'
    ? ['$users']
    : field.type === 'object'
      ? (field.config.catalogs ?? []).map((one) => one.id)
      : [];

/**
 * The fields of the employees' card that link to one of those catalogs: as far as they are seen, and those that the own card is filled
 * in with.
 */
export function cardFieldsFor(
  targets: string[],
  cards: Field[],
  subjects: Subject[],
): { id: string; name: string }[] {
  const fits = (ids: string[]) => ids.some((id) => targets.includes(id));
  const seen = cards.filter((field) => fits(targetsOf(field))).map(({ id, name }) => ({ id, name }));
  const own = subjects
    .filter(
      ({ userAttr, valueCatalogId }) => fits([valueCatalogId]) && !seen.some(({ id }) => id === userAttr),
    )
    .map(({ userAttr, userAttrTitle }) => ({ id: userAttr, name: userAttrTitle }));
  return [...seen, ...new Map(own.map((one) => [one.id, one])).values()];
}

/** The fields of the card whose values this field may be compared with. */
export function useCardFields(field: Field): { id: string; name: string }[] {
  const cards = useCatalog('$users').data?.fields ?? [];
  const subjects = useMeQuery().data?.subjects ?? [];
  return cardFieldsFor(targetsOf(field), cards, subjects);
}

export const linksPeople = (field: Field): boolean => targetsOf(field).includes('$users');

/** The name of a field of the card, out of what is known by now. */
export function cardFieldName(value: CardValue): string {
  if (value.recordTitle) return value.recordTitle;
  const id = value.currentUserField;
  const card =
    queryClient.getQueryData<Catalog>(['catalogs', '$users']) ??
    queryClient.getQueryData<Catalog[]>(['catalogs'])?.find((one) => one.id === '$users');
  const own = queryClient.getQueryData<Me>(['me'])?.subjects.find((one) => one.userAttr === id);
  return card?.fields.find((field) => field.id === id)?.name ?? own?.userAttrTitle ?? id;
}
