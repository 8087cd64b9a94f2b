import { once } from 'node:events';
import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Live, systemActor } from '@atrium/platform';
import { eventually, type TestApp } from '@atrium/platform/testing';
import { sessionCookie } from '@atrium/identity/testing';
import { createTask } from '@atrium/tasks/testing';
import { Notifications } from '../src/notifications/notifications';
import { type People, startTasks, taskPeople } from './app';

let t: TestApp;
let people: People;
let port: number;
const streams: ClientRequest[] = [];
beforeAll(async () => {
  t = await startTasks();
  people = await taskPeople(t);
  await t.app.listen(0, '127.0.0.1');
  ({ port } = t.server.address() as AddressInfo);
});
afterAll(async () => {
  for (const stream of streams) stream.destroy();
  await t.close();
});

interface Opened {
  response: IncomingMessage;
  events: Record<string, unknown>[];
  ended: () => boolean;
}

/** Opens a stream with a session of its own and gathers what comes. */
async function open(who: keyof People): Promise<Opened & { sessionId: string }> {
  const cookie = await sessionCookie(t, people[who].id);
  const [session] = await t.sql<{ id: string }>(
    'select id from session where user_id = $1 order by created_at desc, id desc limit 1',
    [people[who].id],
  );
  const request = get({ port, path: '/api/v1/live', headers: { cookie } });
  streams.push(request);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const events: Record<string, unknown>[] = [];
  let ended = false;
  let rest = '';
  response.setEncoding('utf8').on('data', (text: string) => {
    const frames = (rest + text).split('\n\n');
    rest = frames.pop() ?? '';
    for (const frame of frames)
      for (const line of frame.split('\n')) if (line.startsWith('data: ')) events.push(JSON.parse(line.slice(6)));
  });
  response.on('close', () => (ended = true));
  return { response, events, ended: () => ended, sessionId: session?.id ?? '' };
}

const types = (stream: Opened) => stream.events.map(({ type }) => type);

describe('the stream of events', () => {
  it('brings what comes into the inbox, to nobody else', async () => {
    const [mine, mine2, other] = [await open('manager'), await open('manager'), await open('mate')];
    expect(mine.response.statusCode).toBe(200);
    expect(mine.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    await eventually(
      async () => types(mine),
      (seen) => seen.includes('hello'),
    );
    const task = await createTask(people.seller, { title: 'Yours', ownerId: people.manager.id });
    for (const stream of [mine, mine2])
      await eventually(
        async () => types(stream),
        (seen) => seen.includes('notification') && seen.includes('unread'),
      );
    expect(mine.events).toContainEqual(
      expect.objectContaining({
        type: 'notification',
        kind: 'assigned',
        subject: { type: 'task', id: task.id },
        data: { title: 'Yours', record: null },
      }),
    );
    expect(mine.events).toContainEqual({ type: 'unread', count: 1 });
    expect(types(other)).toEqual(['hello']);
  });

  it('of a thousand at once only so many one by one, and the count', async () => {
    const stream = await open('operator');
    const many = Array.from({ length: 1_100 }, (_, n) => ({
      userIds: [people.operator.id],
      kind: 'import' as const,
      subject: null,
      data: { n },
      dedupeKey: `many:${n}`,
    }));
    await t.app.get(Notifications).notifyAll(systemActor(), many);
    await eventually(
      async () => stream.events.at(-1),
      (last) => last?.type === 'unread',
    );
    expect(stream.events.at(-1)).toEqual({ type: 'unread', count: 999 });
    expect(stream.events.length).toBeLessThan(30);
  });

  it('ends with its session, and no other does', async () => {
    const [gone, stays] = [await open('readonly'), await open('readonly')];
    await t.sql('delete from session where id = $1', [gone.sessionId]);
    await eventually(async () => gone.ended(), Boolean);
    await t.app.get(Live).publish(people.readonly.id, { type: 'still' });
    await eventually(
      async () => types(stays),
      (seen) => seen.includes('still'),
    );
    expect(stays.ended()).toBe(false);
  });

  it('ends when the person is disabled', async () => {
    const stream = await open('stranger');
    await t.sql(`update app_user set status = 'disabled' where id = $1`, [people.stranger.id]);
    await eventually(async () => stream.ended(), Boolean);
    expect(t.app.get(Live).count(people.stranger.id)).toBe(0);
  });

  it('has room for so many of one person', async () => {
    for (let n = 0; n < 20; n++) await open('seller');
    const refused = await open('seller');
    expect(refused.response.statusCode).toBe(429);
  });

  it('is closed to nobody', async () => {
    const request = get({ port, path: '/api/v1/live' });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(401);
    response.resume();
  });
});
