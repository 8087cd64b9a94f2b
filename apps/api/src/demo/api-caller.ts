import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Calls the public API of an application in this very process, as an integrator would from outside. */
export class ApiCaller {
  private cookie = '';

  constructor(private readonly app: NestFastifyApplication) {}

  /** The same application, as somebody else. */
  async as(email: string, password: string): Promise<ApiCaller> {
    const other = new ApiCaller(this.app);
    await other.post('sessions', { email, password });
    return other;
  }

  async post<T>(path: string, payload: object = {}): Promise<T> {
    return this.call<T>('POST', path, payload);
  }

  async put<T>(path: string, payload: object): Promise<T> {
    return this.call<T>('PUT', path, payload);
  }

  /** A change of what had this version. */
  async patch<T>(path: string, payload: object, version: number): Promise<T> {
    return this.call<T>('PATCH', path, payload, { 'if-match': `"${version}"` });
  }

  async get<T>(path: string): Promise<T> {
    return this.call<T>('GET', path);
  }

  /** Sends a file as a browser would, with fields before it. */
  async upload<T>(path: string, fields: Record<string, string>, file: { name: string; content: Buffer }): Promise<T> {
    const boundary = 'atrium-demo-file';
    const part = (name: string, text: string) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
    const payload = Buffer.concat([
      Buffer.from(
        Object.entries(fields)
          .map(([name, text]) => part(name, text))
          .join(''),
      ),
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\n\r\n`),
      file.content,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    return this.call<T>('POST', path, payload, { 'content-type': `multipart/form-data; boundary=${boundary}` });
  }

  private async call<T>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH',
    path: string,
    payload?: object | Buffer,
    more: Record<string, string> = {},
  ): Promise<T> {
    const headers = { cookie: this.cookie, ...more };
    const answer = await this.app.inject({ method, url: `/api/v1/${path}`, payload, headers });
    if (answer.statusCode >= 300)
      throw new Error(`${method} ${path} answered ${answer.statusCode}: ${answer.body.slice(0, 400)}`);
    const [session] = answer.cookies.filter(({ name }) => name === 'atrium_session');
    if (session && !this.cookie) this.cookie = `${session.name}=${session.value}`;
    return (answer.body ? answer.json() : null) as T;
  }
}
