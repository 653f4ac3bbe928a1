export { importDrawn } from './drawing/importDrawn';
export { fontReady, plainLook, type StepLook } from './look/renderer';
export { StepIcons } from './look/StepIcons';
export { useStepLook } from './look/useStepLook';
