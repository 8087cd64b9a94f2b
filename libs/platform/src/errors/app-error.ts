/** One bad field: where it is (JSON pointer into the body, or the name of a query parameter) and what is wrong with it. */
export interface FieldError {
  pointer: string;
  /** Stable, translated by clients: 'required', 'too_long' … */
  code: string;
  detail: string;
  params?: Record<string, unknown>;
}

/** What went wrong in terms of the caller. One filter turns it into a problem document (RFC 9457). */
export class AppError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly extra: { params?: Record<string, unknown>; errors?: FieldError[]; current?: unknown } = {},
    options?: ErrorOptions,
  ) {
    super(detail, options);
    this.name = new.target.name;
  }
}

/** 404: it does not exist, or the actor may not know that it does. */
export class NotFoundError extends AppError {
  constructor(what = 'Record') {
    super(404, 'not_found', `${what} not found.`);
  }
}

/** 403: the actor may see it, but not do this. */
export class ForbiddenError extends AppError {
  constructor(permission?: string) {
    super(403, 'forbidden', 'You do not have the right to do this.', permission ? { params: { permission } } : {});
  }
}

/** 401: nobody is signed in. */
export class UnauthenticatedError extends AppError {
  constructor(detail = 'Sign in first.') {
    super(401, 'unauthenticated', detail);
  }
}

/** 422: fields that cannot be accepted. */
export class InvalidError extends AppError {
  constructor(errors: FieldError[]) {
    super(422, 'invalid', errors[0]?.detail ?? 'Some fields are wrong.', { errors });
  }
}

/** 400: the request itself cannot be understood. */
export class BadRequestError extends AppError {
  constructor(code: string, detail: string, errors?: FieldError[]) {
    super(400, code, detail, errors ? { errors } : {});
  }
}

/** 409: right in itself, but not in the present state of things. */
export class ConflictError extends AppError {
  constructor(code: string, detail: string, params?: Record<string, unknown>) {
    super(409, code, detail, params ? { params } : {});
  }
}

/** 412: somebody was faster. Carries the present version so that the caller can compare. */
export class PreconditionFailedError extends AppError {
  constructor(current: unknown) {
    super(412, 'changed_by_another', 'Somebody else has changed this record in the meantime.', { current });
  }
}

/** 428: a change without saying which version it is based on. */
export class PreconditionRequiredError extends AppError {
  constructor() {
    super(428, 'version_required', 'Send the version you are changing in the If-Match header.');
  }
}

/** 429, with Retry-After. */
export class TooManyRequestsError extends AppError {
  constructor(readonly retryAfterSeconds: number) {
    super(429, 'too_many_requests', 'Too many attempts. Wait a little and try again.', {
      params: { retryAfterSeconds },
    });
  }
}
