/** One fault of a request: a field of a record, an element of a diagram. */
export type ProblemDetail = { field?: string; element?: string; code: string; message: string };

/** The body of `application/problem+json`; other members (`current`, `problems`, `by`, `at`) stand beside these. */
export type ProblemBody = {
  status?: number;
  name?: string;
  title?: string;
  detail?: string;
  message?: string;
  errors?: ProblemDetail[];
  traceId?: string;
  [member: string]: unknown;
};

/** The server refused. `message` is a sentence for people, in their language. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly errors: ProblemDetail[];
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    super(body.message ?? body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = body.name ?? 'Problem';
    this.status = status;
    this.body = body;
    this.errors = body.errors ?? [];
  }

  /** The message that belongs to a field, if there is one. */
  of(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message;
  }
}

/** The request did not reach the server and is not repeated by itself, since it may not be harmless twice. */
export class NetworkLost extends Error {
  constructor() {
    super('network-lost');
    this.name = 'NetworkLost';
  }
}

export const isStatus = (error: unknown, status: number): error is ApiProblem =>
  error instanceof ApiProblem && error.status === status;
