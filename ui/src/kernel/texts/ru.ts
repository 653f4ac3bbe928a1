import { byRoom } from './byRoom';

export const dictionaries = byRoom(
  import.meta.glob('/src/*/texts/ru.json', { eager: true, import: 'default' }),
);
