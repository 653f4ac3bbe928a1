export { StatusMark } from './list/StatusMark';
export { Diagram, type Mark } from './run/Diagram';
