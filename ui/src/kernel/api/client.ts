import { settling } from '../settled';
import { xmlText } from '../xmlText';
import { connection, connectionBack, connectionLost } from './connection';
import { notePosition } from './position';
import { ApiProblem, NetworkLost, type ProblemBody } from './problem';
import { session, sessionRenewed } from './session';

type Scalar = string | number | boolean | null | undefined;
export type QueryParams = Record<string, Scalar | Scalar[]>;

export type RequestOptions = {
  query?: QueryParams;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** A 401 is answered to the caller instead of opening the sign-in layer. */
  anonymous?: boolean;
  /** A POST that may be sent again after the connection was lost (it carries its own key or changes nothing). */
  repeatable?: boolean;
  /** The answer is wanted byte for byte, as a `Blob`. */
  bytes?: boolean;
};

export type Answer<T> = { data: T; headers: Headers; status: number };

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

const base = '/api/v1';

export function withQuery(path: string, query: QueryParams = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one));
    }
  }
  const text = search.toString();
  return base + path + (text ? `?${text}` : '');
}

async function readBody(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  // A diagram comes as it was uploaded, in whatever encoding it names.
  const text = type.includes('xml') ? xmlText(await response.arrayBuffer()) : await response.text();
  if (text === '') return undefined;
  return type.includes('json') ? JSON.parse(text) : text;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const body = await readBody(response);
  return new ApiProblem(
    response.status,
    typeof body === 'object' && body !== null ? (body as ProblemBody) : {},
  );
}

function init(method: Method, options: RequestOptions): RequestInit {
  const { body } = options;
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': document.documentElement.lang,
    ...options.headers,
  };
  if (body !== undefined && headers['Content-Type'] === undefined)
    headers['Content-Type'] = 'application/json';
  const plain = typeof body === 'string' || body === undefined || body instanceof Blob;
  return {
    method,
    headers,
    body: plain ? body : JSON.stringify(body),
    signal: options.signal,
    credentials: 'same-origin',
  };
}

/** What a proxy says while the server behind it does not answer; refusals of the server itself are problems in JSON. */
const fromProxy = ({ status, headers }: Response) =>
  [502, 503, 504].includes(status) && !headers.get('content-type')?.includes('json');

/** So often a request goes again though a proxy refuses it while the server is well: then the refusal itself is the answer. */
const patience = 3;

async function reach(url: string, method: Method, options: RequestOptions): Promise<Response> {
  for (let refused = 0; ; ) {
    if (connection.get() === 'lost') await connectionBack();
    try {
      const response = await settling(fetch(url, init(method, options)));
      if (!fromProxy(response) || refused++ === patience) return response;
    } catch (failure) {
      if (options.signal?.aborted) throw failure;
    }
    connectionLost();
    if (method === 'POST' && options.repeatable !== true) throw new NetworkLost();
  }
}

/** Sends one request and gives the whole answer; throws {@link ApiProblem} or {@link NetworkLost}. */
export async function request<T>(
  method: Method,
  path: string,
  options: RequestOptions = {},
): Promise<Answer<T>> {
  const url = withQuery(path, options.query);
  for (;;) {
    const response = await reach(url, method, options);
    const { headers, status } = response;
    notePosition(headers.get('x-live-position'));
    if (response.ok) {
      const body = options.bytes ? response.blob() : readBody(response);
      return { data: (await settling(body)) as T, headers, status };
    }
    if (status !== 401 || options.anonymous) throw await settling(problemOf(response));
    session.set('ended');
    await sessionRenewed();
  }
}

const bodyOf =
  (method: Method) =>
  async <T>(path: string, body?: unknown, options: RequestOptions = {}): Promise<T> =>
    (await request<T>(method, path, { ...options, body })).data;

/** The server's resources under `/api/v1`; used in `*.api.ts` files only. */
export const api = {
  get: async <T>(path: string, query?: QueryParams, options: RequestOptions = {}): Promise<T> =>
    (await request<T>('GET', path, { ...options, query })).data,
  post: bodyOf('POST'),
  patch: bodyOf('PATCH'),
  put: bodyOf('PUT'),
  delete: bodyOf('DELETE'),
};
