import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { ProblemError } from './problem-error.ts';
import { type QueryValue, serializeQuery } from './query.ts';
import type { paths } from './schema.ts';

export type { paths, components, operations } from './schema.ts';
export { ProblemError, type Problem, type ProblemFieldError } from './problem-error.ts';
export { serializeQuery, type QueryValue } from './query.ts';

export interface AtriumClientOptions {
  /** Address of the installation, `https://crm.example.com`. Empty in the page itself: same origin. */
  baseUrl?: string;
  /** An API key, `atr_…`. Without one the session cookie speaks. */
  apiKey?: string;
  /** Called for every refused request, before the error is thrown. */
  onProblem?: (problem: ProblemError, request: Request) => void;
  fetch?: (request: Request) => Promise<Response>;
}

export type AtriumClient = Client<paths>;

/**
 * The typed client of the API. Answers that are not 2xx are thrown as `ProblemError`, so `data` is always there.
 * Every POST carries an Idempotency-Key, so that a repeated request does not write twice.
 */
export function createAtriumClient(options: AtriumClientOptions = {}): AtriumClient {
  const client = createClient<paths>({
    baseUrl: options.baseUrl ?? '',
    querySerializer: (query) => serializeQuery(query as Record<string, QueryValue>),
    ...(options.fetch ? { fetch: options.fetch } : {}),
  });
  client.use(problems(options));
  return client;
}

function problems({ apiKey, onProblem }: AtriumClientOptions): Middleware {
  return {
    onRequest({ request }) {
      if (apiKey) request.headers.set('Authorization', `Bearer ${apiKey}`);
      if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
        request.headers.set('Idempotency-Key', newKey());
      }
      return request;
    },
    async onResponse({ response, request }) {
      if (response.ok) return undefined;
      const problem = await ProblemError.fromResponse(response);
      onProblem?.(problem, request);
      throw problem;
    },
    onError({ error }) {
      if (error instanceof ProblemError) return undefined;
      if (error instanceof DOMException && error.name === 'AbortError') return undefined;
      return new ProblemError(
        { status: 0, code: 'offline', detail: 'The server cannot be reached.' },
        { cause: error },
      );
    },
  };
}

/** crypto.randomUUID exists only in secure contexts; an installation may be reached over plain http in a local network. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
