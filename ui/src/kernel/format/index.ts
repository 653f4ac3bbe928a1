export * from './date';
export * from './number';
export * from './phone';
export * from './zone';
