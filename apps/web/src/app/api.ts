import { createAtriumClient, ProblemError, type QueryValue } from '@atrium/api-client';

export { ProblemError, type ProblemFieldError, type QueryValue } from '@atrium/api-client';

/** A page of any list. */
export interface ListPage<T> {
  items: T[];
  nextCursor: string | null;
  total?: { value: number; exact: boolean } | null;
}

/** What every record has. */
export interface RecordBase {
  id: string;
  version: number;
}

type Query = Readonly<Record<string, QueryValue>>;

let signedOut: () => void = () => undefined;

/** Says what happens when the session is over (the router goes to the sign-in page and comes back afterwards). */
export function onSignedOut(callback: () => void): void {
  signedOut = callback;
}

/** The client typed by the OpenAPI document. */
export const client = createAtriumClient({
  onProblem: (problem, request) => {
    // A wrong password at the sign-in form is no lost session.
    if (problem.status === 401 && !new URL(request.url).pathname.endsWith('/sessions')) signedOut();
  },
});

type Loose = (path: string, init: Record<string, unknown>) => Promise<{ data?: unknown }>;
// The helpers below take any path; the features that prefer full typing use `client` directly.
const loose = client as unknown as Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', Loose>;

async function call<T>(method: keyof typeof loose, path: string, init: Record<string, unknown>): Promise<T> {
  const { data } = await loose[method](`/api/v1${path}`, init);
  return data as T;
}

const ifMatch = (version?: number) => (version === undefined ? {} : { headers: { 'If-Match': `"${version}"` } });

/** Short calls under `/api/v1`. Every answer that is not 2xx is thrown as `ProblemError`. */
export const api = {
  get: <T>(path: string, query: Query = {}, signal?: AbortSignal) =>
    call<T>('GET', path, { params: { query }, ...(signal ? { signal } : {}) }),
  post: <T>(path: string, body?: unknown, query: Query = {}, version?: number) =>
    call<T>('POST', path, { body, params: { query }, ...ifMatch(version) }),
  put: <T>(path: string, body: unknown, version?: number) => call<T>('PUT', path, { body, ...ifMatch(version) }),
  patch: <T>(path: string, body: unknown, version?: number) => call<T>('PATCH', path, { body, ...ifMatch(version) }),
  delete: <T = void>(path: string, version?: number) => call<T>('DELETE', path, ifMatch(version)),
  /** Sends a file as multipart/form-data. */
  upload: <T>(path: string, form: FormData) =>
    call<T>('POST', path, { body: form, bodySerializer: (body: FormData) => body }),
  /** The same as a change of a record that has a version. */
  postForm: <T>(path: string, form: FormData, version?: number) =>
    call<T>('POST', path, { body: form, bodySerializer: (body: FormData) => body, ...ifMatch(version) }),
  putForm: <T>(path: string, form: FormData, version?: number) =>
    call<T>('PUT', path, { body: form, bodySerializer: (body: FormData) => body, ...ifMatch(version) }),
};

/** The stable code of anything that was thrown. */
export function problemCode(error: unknown): string {
  return error instanceof ProblemError ? error.code : 'unexpected';
}
