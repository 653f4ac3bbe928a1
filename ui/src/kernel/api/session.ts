import { createStore, untilStore } from '../store';

/** "ended" while the sign-in layer lies over the page; requests that met a 401 wait for "alive" and go again. */
export const session = createStore<'alive' | 'ended'>('alive');

export const sessionRenewed = () => untilStore(session, (state) => state === 'alive');
