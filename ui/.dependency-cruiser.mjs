// The arrows between the rooms of the browser application. A room is a folder of src, named as its Java module;
// what stands further left in `order` never imports what stands further right.
const order = [
  'kernel',
  'live',
  'access',
  'catalog',
  'record',
  'view',
  'scenario',
  'process',
  'task',
  'admin',
  'app',
];

const arrows = order.slice(0, -1).map((room, index) => ({
  name: `${room}-looks-down-only`,
  comment: `${room} may import only ${order.slice(0, index + 1).join(', ')}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${order.slice(index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrows,
    {
      name: 'a-room-has-one-door',
      comment: 'Another room is imported through its index.ts alone.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: '^src/([^/]+)/',
        pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/kernel/api/index\\.ts$'],
      },
    },
    {
      name: 'known-rooms',
      comment: 'A new room is named as a Java module and added to `order`.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${order.join('|')})/` },
      to: {},
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'server-only-through-api-files',
      comment: 'Requests are made in *.api.ts files, so that every use of a resource is found in one place.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.api\\.ts$', '^src/kernel/', '\\.test\\.tsx?$'] },
      to: { path: '^src/kernel/api/(index|client)\\.ts$' },
    },
    {
      name: 'not-to-tests',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$' },
      to: { path: '\\.test\\.tsx?$' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared',
      severity: 'error',
      from: { path: '^src' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
