export { importDrawn } from './drawing/importDrawn';
