export { type LiveChange, startLive } from './stream';
export { useLive } from './useLive';
