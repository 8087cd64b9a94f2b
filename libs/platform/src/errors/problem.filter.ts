import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, BadRequestError, NotFoundError, TooManyRequestsError } from './app-error';
import { fromPostgres } from './postgres-errors';

/** RFC 9457 problem document, with Atrium's stable `code`, the request id, and one entry per bad field. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  requestId: string;
  params?: Record<string, unknown>;
  errors?: unknown[];
  current?: unknown;
}

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  412: 'Changed in the meantime',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not valid',
  428: 'Version required',
  429: 'Too many requests',
  503: 'Not ready',
};

/** The only place where errors become HTTP. What nobody expected is logged whole and answered without its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(exception: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    sendProblem(request, reply, this.translate(exception));
  }

  private translate(exception: unknown): AppError {
    const known = toAppError(exception);
    if (known) return known;
    this.logger.error({ err: exception }, 'Unexpected error');
    return new AppError(500, 'internal', 'Something went wrong on our side. Nothing was changed.');
  }
}

function toAppError(exception: unknown): AppError | null {
  if (exception instanceof AppError) return exception;
  if (exception instanceof HttpException) return fromHttp(exception.getStatus(), exception.message);
  const database = fromPostgres(exception);
  if (database) return database;
  const status = (exception as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500
    ? fromHttp(status, (exception as Error).message)
    : null;
}

function fromHttp(status: number, message: string): AppError | null {
  if (status === 404) return new NotFoundError('Page');
  if (status === 400) return new BadRequestError('bad_request', message);
  if (status === 413) return new AppError(413, 'too_large', 'This is larger than Atrium accepts.');
  if (status === 415) return new AppError(415, 'unsupported_media_type', 'Send JSON or multipart form data.');
  return status < 500 ? new AppError(status, `http_${status}`, message) : null;
}

/** Writes a problem document; also for errors outside Nest (Fastify hooks). */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: AppError): void {
  const body: ProblemDocument = {
    type: `urn:atrium:problem:${error.code}`,
    title: titles[error.status] ?? 'Error',
    status: error.status,
    code: error.code,
    detail: error.detail,
    requestId: String(request.id),
    ...error.extra,
  };
  if (error instanceof TooManyRequestsError) void reply.header('retry-after', String(error.retryAfterSeconds));
  void reply
    .status(error.status)
    .header('cache-control', 'no-store')
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(body));
}
