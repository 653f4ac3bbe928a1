import { afterEach, describe, expect, it, vi } from 'vitest';
import { api, withQuery } from './client';
import { connection } from './connection';
import { ApiProblem, NetworkLost } from './problem';
import { session } from './session';

type Handler = (url: string, init: RequestInit) => Response | Promise<Response>;

/** A server of this test alone: answers in the given order, then as the last one did. */
function serve(...handlers: Handler[]) {
  const seen: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    if (url === '/healthcheck') return new Response('{"status":"ok"}');
    seen.push({ url, init });
    const handler = handlers[Math.min(seen.length, handlers.length) - 1];
    if (!handler) throw new TypeError('no server');
    return await handler(url, init);
  });
  return seen;
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

const noNetwork: Handler = () => {
  throw new TypeError('Failed to fetch');
};

afterEach(() => {
  vi.unstubAllGlobals();
  session.set('alive');
  connection.set('ok');
});

describe('requests', () => {
  it('write repeated and empty parameters as they are given', () => {
    expect(withQuery('/x', { id: ['1', '2'], cursor: '', none: undefined })).toBe(
      '/api/v1/x?id=1&id=2&cursor=',
    );
  });

  it('give a file in the encoding that it names', async () => {
    const head = '<?xml version="1.0" encoding="windows-1251"?><a>';
    const bytes = new Uint8Array([...new TextEncoder().encode(head), 0xcf, 0xf0, 0xe8]);
    serve(() => new Response(bytes, { headers: { 'content-type': 'application/xml' } }));
    expect(await api.get('/x')).toBe(`${head}При`);
  });

  it('give a file byte for byte where that is wanted', async () => {
    const bytes = new Uint8Array([0xfe, 0xff, 0x00, 0x3c, 0x00, 0x61]);
    serve(() => new Response(bytes, { headers: { 'content-type': 'application/xml' } }));
    const file = await api.get<Blob>('/x', {}, { bytes: true });
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
  });

  it('turn a problem into a typed error', async () => {
    serve(() =>
      json(
        { name: 'BadRequest', message: 'No', errors: [{ field: '2', code: 'required', message: 'Fill' }] },
        400,
      ),
    );
    const error = await api.post('/x', {}).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ApiProblem);
    expect((error as ApiProblem).of('2')).toBe('Fill');
    expect((error as ApiProblem).status).toBe(400);
  });

  it('wait for the sign-in layer and go again', async () => {
    const seen = serve(
      () => json({ name: 'NotAuthenticated' }, 401),
      () => json({ id: '1' }),
    );
    const answer = api.patch<{ id: string }>('/x', { a: 1 });
    await vi.waitFor(() => expect(session.get()).toBe('ended'));
    session.set('alive');
    expect(await answer).toEqual({ id: '1' });
    expect(seen).toHaveLength(2);
    expect(seen[1]?.init.body).toBe('{"a":1}');
  });

  it('that change are sent again when the network is back', async () => {
    const seen = serve(noNetwork, () => json({ id: '1' }));
    expect(await api.patch('/x', {})).toEqual({ id: '1' });
    expect(seen).toHaveLength(2);
    expect(connection.get()).toBe('ok');
  });

  const gateway: (status: number) => Handler = (status) => () =>
    new Response('<html>Bad gateway</html>', { status, headers: { 'content-type': 'text/html' } });

  it.each([502, 503, 504])('answered by a proxy with %i count as a lost connection', async (status) => {
    const seen = serve(gateway(status), () => json({ id: '1' }));
    const states: string[] = [];
    const stop = connection.subscribe(() => states.push(connection.get()));
    expect(await api.patch('/x', { a: 1 })).toEqual({ id: '1' });
    stop();
    expect(states).toEqual(['lost', 'ok']);
    expect(seen).toHaveLength(2);
    await expect(post(gateway(status))).rejects.toBeInstanceOf(NetworkLost);
  });

  const post = (handler: Handler) => {
    serve(handler);
    return api.post('/x', {});
  };

  it('that a proxy refuses for ever are told as refused', async () => {
    const seen = serve(gateway(504));
    await expect(api.get('/x')).rejects.toBeInstanceOf(ApiProblem);
    expect(seen).toHaveLength(4);
  });

  it('refused by the server itself with 503 are refused, not lost', async () => {
    serve(
      () =>
        new Response(JSON.stringify({ name: 'Unavailable', message: 'Later' }), {
          status: 503,
          headers: { 'content-type': 'application/problem+json' },
        }),
    );
    await expect(api.patch('/x', {})).rejects.toBeInstanceOf(ApiProblem);
    expect(connection.get()).toBe('ok');
  });

  it('that create are not sent twice by themselves', async () => {
    const seen = serve(noNetwork);
    await expect(api.post('/x', {})).rejects.toBeInstanceOf(NetworkLost);
    expect(seen).toHaveLength(1);
  });
});
