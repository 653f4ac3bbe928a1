import { byRoom } from './byRoom';

export const dictionaries = byRoom(
  import.meta.glob('/src/*/texts/en.json', { eager: true, import: 'default' }),
);
