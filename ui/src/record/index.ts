export { addToCards } from './card/extras';
export { openNewRecord } from './card/overlay';
export { RecordCard } from './card/RecordCard';
export { type RecordItem, refreshRecords, useRecord } from './record.api';
export { mayEdit } from './rights';
