import { describe, expect, it } from 'vitest';
import type { Field } from '../catalog.api';
import { cardFieldsFor } from './cardFields';

const card = (id: string, type: string, catalogs: string[] = []): Field => ({
  id,
  name: id.toUpperCase(),
  type,
  config: { catalogs: catalogs.map((one) => ({ id: one })) },
  required: false,
  hint: '',
  apiOnly: false,
  hidden: false,
});

const subject = (userAttr: string, valueCatalogId: string) => ({
  userAttr,
  userAttrTitle: userAttr.toUpperCase(),
  valueCatalogId,
  valueRecordId: '1',
});

describe('the fields of the own card that a field may be compared with', () => {
  const cards = [card('name', 'text'), card('department', 'object', ['7', '8']), card('head', 'user')];

  it('point to the same catalogs', () => {
    expect(cardFieldsFor(['8'], cards, [])).toEqual([{ id: 'department', name: 'DEPARTMENT' }]);
    expect(cardFieldsFor(['$users'], cards, [])).toEqual([{ id: 'head', name: 'HEAD' }]);
    expect(cardFieldsFor(['9'], cards, [])).toEqual([]);
  });

  it('are known by what they hold where they are not seen, each once', () => {
    const subjects = [subject('city', '9'), subject('city', '9'), subject('department', '7')];
    expect(cardFieldsFor(['9', '7'], cards, subjects)).toEqual([
      { id: 'department', name: 'DEPARTMENT' },
      { id: 'city', name: 'CITY' },
    ]);
  });
});
