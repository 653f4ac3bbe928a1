export {
  type Company,
  changeCompany,
  findUsers,
  loadDemo,
  type Me,
  type UserItem,
  useCompany,
  useIsAdministrator,
  useMe,
  useMeQuery,
  useUsers,
  viewAs,
} from './access.api';
export { EmployeeActions } from './EmployeeActions';
export { Gate } from './Gate';
export { PersonMenu } from './PersonMenu';
export { Block } from './pages/Block';
export { ZoneSelect } from './pages/ZoneSelect';
export { ViewingBand } from './ViewingBand';
