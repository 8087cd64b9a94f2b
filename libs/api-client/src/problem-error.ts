/** One bad field of a refused request: where (a JSON pointer), what (a stable code) and in English why. */
export interface ProblemFieldError {
  pointer: string;
  code: string;
  detail: string;
  params?: Record<string, unknown>;
}

/** The body of every answer that is not 2xx (RFC 9457). */
export interface Problem {
  type?: string;
  title?: string;
  status: number;
  code: string;
  detail?: string;
  params?: Record<string, unknown>;
  errors?: ProblemFieldError[];
  /** 412: the record as it is now. */
  current?: unknown;
  /** 429: seconds to wait. */
  retryAfter?: number;
  requestId?: string;
}

/** Thrown for every answer that is not 2xx, and for none at all (`status` 0, code `offline`). */
export class ProblemError extends Error {
  readonly code: string;
  readonly status: number;
  readonly params: Record<string, unknown>;
  readonly errors: readonly ProblemFieldError[];
  readonly current: unknown;
  readonly retryAfter: number | null;
  readonly requestId: string | null;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail ?? problem.title ?? problem.code, options);
    this.name = 'ProblemError';
    this.code = problem.code;
    this.status = problem.status;
    this.params = problem.params ?? {};
    this.errors = problem.errors ?? [];
    this.current = problem.current;
    this.retryAfter = problem.retryAfter ?? null;
    this.requestId = problem.requestId ?? null;
  }

  /** The error of one field, or of anything inside it. */
  fieldError(pointer: string): ProblemFieldError | undefined {
    return (
      this.errors.find((error) => error.pointer === pointer) ??
      this.errors.find((error) => error.pointer.startsWith(`${pointer}/`))
    );
  }

  /** Reads a problem out of an answer; one that is no problem document (a proxy's page) still becomes an error with a code. */
  static async fromResponse(response: Response): Promise<ProblemError> {
    const text = await response.text().catch(() => '');
    const body = parse(text);
    const code = typeof body.code === 'string' ? body.code : `http_${response.status}`;
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    return new ProblemError({
      ...body,
      code,
      status: response.status,
      requestId: response.headers.get('x-request-id') ?? undefined,
      ...(Number.isFinite(retryAfter) ? { retryAfter } : {}),
    });
  }
}

function parse(text: string): Partial<Problem> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
