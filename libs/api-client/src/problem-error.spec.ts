import { ProblemError } from './problem-error';

const answer = (status: number, body: string, headers: Record<string, string> = {}) =>
  new Response(body, { status, headers });

describe('ProblemError', () => {
  it('carries code, fields and the record as it is now', async () => {
    const body = {
      status: 412,
      code: 'changed_by_another',
      detail: 'x',
      current: { version: 4 },
      errors: [{ pointer: '/a/0/b', code: 'required', detail: 'y' }],
    };
    const error = await ProblemError.fromResponse(answer(412, JSON.stringify(body), { 'x-request-id': 'r-1' }));
    expect(error).toMatchObject({ status: 412, code: 'changed_by_another', current: { version: 4 }, requestId: 'r-1' });
    expect(error.fieldError('/a')?.code).toBe('required');
    expect(error.fieldError('/b')).toBeUndefined();
  });

  it('makes a code out of an answer that is no problem document', async () => {
    const error = await ProblemError.fromResponse(answer(502, '<html>Bad gateway</html>'));
    expect(error).toMatchObject({ status: 502, code: 'http_502', errors: [] });
  });

  it('knows how long to wait', async () => {
    const error = await ProblemError.fromResponse(answer(429, '{"code":"too_many_requests"}', { 'retry-after': '30' }));
    expect(error.retryAfter).toBe(30);
  });
});
