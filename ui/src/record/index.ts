export { addToCards } from './card/extras';
export { openNewRecord } from './card/overlay';
export { RecordCard } from './card/RecordCard';
export { type RecordItem, refreshRecords, useRecord } from './record.api';
export { mayEdit } from './rights';
export { FilterWords } from './views/FilterEditor';
export { ViewDialog } from './views/ViewDialog';
export { deleteView, loadView, type View } from './views/view.api';
export { conditionsOf, type ViewConditions } from './views/viewFilters';
