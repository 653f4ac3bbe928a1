// The second door of the kernel: only *.api.ts files come through it.
export { type Answer, api, type QueryParams, type RequestOptions, request, withQuery } from './client';
