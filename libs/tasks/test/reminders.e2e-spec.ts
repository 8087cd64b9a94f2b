import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCompany } from '@atrium/customers/testing';
import { HouseMail, systemActor } from '@atrium/platform';
import type { TestApp } from '@atrium/platform/testing';
import { createTask } from '@atrium/tasks/testing';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { TasksJobsModule } from '../src/jobs';
import { LetterLedger } from '../src/mail/letter-ledger';
import { Letters } from '../src/mail/letters';
import { Notifications } from '../src/notifications/notifications';
import { Deliveries } from '../src/reminders/deliveries';
import { type People, startTasks, taskPeople } from './app';

const clockFile = join(mkdtempSync(join(tmpdir(), 'atrium-clock-')), 'offset');
/** What each letter said, by the address it went to. */
const post: { to: string; subject: string; text: string; id: string }[] = [];
let answer: 'ok' | 'no' | 'later' | 'cut' = 'ok';

let t: TestApp;
let people: People;
let server: SMTPServer;
beforeAll(async () => {
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      simpleParser(stream, (_problem, mail) => {
        if (answer === 'no') return done(Object.assign(new Error('no such person'), { responseCode: 550 }));
        if (answer === 'later') return done(Object.assign(new Error('come back'), { responseCode: 451 }));
        post.push({
          to: session.envelope.rcptTo[0]?.address ?? '',
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          id: mail.messageId ?? '',
        });
        if (answer === 'cut') return void server.connections.forEach((one) => one.close());
        return done();
      });
    },
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  t = await startTasks([TasksJobsModule], { env: { CLOCK_FILE: clockFile } });
  people = await taskPeople(t);
  t.app.get(HouseMail).provide(async () => ({
    server: {
      host: '127.0.0.1',
      port: (server.server.address() as { port: number }).port,
      security: 'none',
      mayBePrivate: true,
    },
    from: { address: 'crm@example.com', name: 'Acme' },
  }));
});
afterAll(async () => {
  await t.close();
  await new Promise<void>((closed) => void server.close(closed));
});
beforeEach(() => {
  answer = 'ok';
  post.length = 0;
  writeFileSync(clockFile, '0');
});

/** The clock of the program stands at this time of a far day, so that nothing else is in the way. */
const goTo = (moment: string) => writeFileSync(clockFile, String((Date.parse(moment) - Date.now()) / 1000));
const deliver = () => t.app.get(Deliveries).deliverDue();
const send = () => t.app.get(Letters).sendHeld();
const inbox = async (who: keyof People) =>
  (await people[who].agent.get('/api/v1/notifications?filter[kind]=reminder').expect(200)).body.items;
const settings = (who: keyof People, over: object) =>
  people[who].agent
    .put('/api/v1/notification-settings')
    .send({ mailKinds: ['reminder'], quietFrom: null, quietTo: null, leadMinutes: 15, morning: '09:00', ...over });
const letters = () =>
  t.sql<{ state: string; code: string | null }>('select state, code from notification_letter order by created_at, id');
const clear = async () => {
  await t.sql('delete from notification');
  await t.sql('delete from notification_letter');
  await t.sql('delete from reminder');
};

describe('a reminder', () => {
  beforeEach(clear);

  it('comes into the inbox when it is due, once, and not again', async () => {
    const task = await createTask(people.seller, { title: 'Ring', dueAt: '2031-01-10T12:00:00Z' });
    goTo('2031-01-10T11:44:00Z');
    expect(await deliver()).toBe(0);
    goTo('2031-01-10T11:45:30Z');
    expect(await Promise.all([deliver(), deliver(), deliver()])).toEqual(expect.arrayContaining([1]));
    expect(await deliver()).toBe(0);
    expect(await inbox('seller')).toMatchObject([
      {
        kind: 'reminder',
        subject: { type: 'task', id: task.id, title: 'Ring', hidden: false },
        data: { title: 'Ring', dueAt: '2031-01-10T12:00:00+00:00', record: null },
        readAt: null,
        mailState: 'held',
      },
    ]);
    expect((await people.seller.agent.get('/api/v1/notifications/unread-count')).body).toEqual({ count: 1 });
    await people.seller.agent.post(`/api/v1/tasks/${task.id}/complete`).send({}).expect(200);
    expect((await people.seller.agent.get('/api/v1/notifications/unread-count')).body).toEqual({ count: 0 });
  });

  it('of a day comes in the morning where the responsible is, also when they move', async () => {
    await createTask(people.seller, { title: 'Day', dueOn: '2031-02-10' });
    const due = async () => (await t.sql<{ at: Date }>('select remind_at as at from reminder'))[0]?.at.toISOString();
    expect(await due()).toBe('2031-02-10T09:00:00.000Z');
    const me = await people.seller.agent.get('/api/v1/me');
    await people.seller.agent
      .patch('/api/v1/me')
      .set('if-match', `"${me.body.version}"`)
      .send({ timeZone: 'Asia/Jakarta' });
    goTo('2031-02-09T23:00:00Z');
    await t.app.get(Deliveries).tend();
    expect(await due()).toBe('2031-02-10T02:00:00.000Z');
    await settings('seller', { morning: '07:30' }).expect(200);
    await t.app.get(Deliveries).tend();
    expect(await due()).toBe('2031-02-10T00:30:00.000Z');
    goTo('2031-02-10T00:29:59Z');
    expect(await deliver()).toBe(0);
    goTo('2031-02-10T00:30:01Z');
    expect(await deliver()).toBe(1);
    await people.seller.agent
      .patch('/api/v1/me')
      .set('if-match', `"${me.body.version + 1}"`)
      .send({ timeZone: null })
      .expect(200);
  });

  it('follows the deadline and the responsible, and goes with the task', async () => {
    const task = await createTask(people.manager, {
      title: 'Moves',
      dueAt: '2031-03-01T12:00:00Z',
      remindMinutesBefore: 60,
    });
    const row = async () =>
      (
        await t.sql<{ at: Date; user: string }>(
          `select remind_at as at, user_id as user from reminder where task_id = $1`,
          [task.id],
        )
      )[0];
    const patch = async (version: number, body: object) =>
      people.manager.agent.patch(`/api/v1/tasks/${task.id}`).set('if-match', `"${version}"`).send(body).expect(200);
    await patch(1, { dueAt: '2031-03-02T12:00:00Z', ownerId: people.seller.id });
    expect(await row()).toEqual({ at: new Date('2031-03-02T11:00:00Z'), user: people.seller.id });
    await patch(2, { remindAt: '2031-02-20T08:00:00Z' });
    await patch(3, { dueAt: '2031-03-05T12:00:00Z' });
    expect(await row()).toMatchObject({ at: new Date('2031-02-20T08:00:00Z') });
    await patch(4, { status: 'cancelled' });
    expect(await row()).toBeUndefined();
    await patch(5, { status: 'open' });
    expect(await row()).toMatchObject({ at: new Date('2031-03-05T11:45:00Z') });
    await patch(6, { remindMinutesBefore: null });
    expect(await row()).toBeUndefined();
  });

  it('waits while the record lies in the bin', async () => {
    const customer = await createCompany(people.seller.agent);
    await createTask(people.seller, {
      title: 'Asleep',
      subjectType: 'customer',
      subjectId: customer.id,
      dueAt: '2031-04-01T12:00:00Z',
    });
    await people.seller.agent
      .delete(`/api/v1/customers/${customer.id}`)
      .set('if-match', `"${customer.version}"`)
      .expect(204);
    goTo('2031-04-01T12:00:00Z');
    expect(await deliver()).toBe(1);
    expect(await inbox('seller')).toEqual([]);
    await t.app.get(Deliveries).tend();
    expect(await deliver()).toBe(0);
    await people.seller.agent.post(`/api/v1/customers/${customer.id}/restore`).send({}).expect(200);
    await t.app.get(Deliveries).tend();
    expect(await deliver()).toBe(1);
    expect(await inbox('seller')).toMatchObject([{ data: { record: { type: 'customer', id: customer.id } } }]);
  });
});

describe('the letter about it', () => {
  beforeEach(clear);
  beforeEach(() => settings('seller', {}).expect(200));

  const remind = async (title: string, at: string) =>
    createTask(people.seller, { title, dueAt: at, remindMinutesBefore: 0 });

  it('is sent once, and many that wait go in one', async () => {
    await remind('One', '2032-01-01T12:00:00Z');
    goTo('2032-01-01T12:00:01Z');
    await deliver();
    await Promise.all([send(), send()]);
    await send();
    expect(post).toMatchObject([{ to: people.seller.email, subject: expect.stringContaining('Reminder: One') }]);
    expect(await letters()).toEqual([{ state: 'sent', code: null }]);
    expect((await inbox('seller'))[0]).toMatchObject({ mailState: 'sent' });
    writeFileSync(clockFile, '0');
    for (const title of ['Two', 'Three']) await remind(title, '2032-01-01T13:00:00Z');
    goTo('2032-01-01T13:00:01Z');
    await deliver();
    await send();
    expect(post).toHaveLength(2);
    expect(post[1]).toMatchObject({
      subject: 'Test Ltd: 2 notifications',
      text: expect.stringMatching(/Two[^]*Three/),
    });
  });

  it('waits for the end of the quiet hours; the inbox does not', async () => {
    await settings('seller', { quietFrom: '20:00', quietTo: '08:00' }).expect(200);
    for (const title of ['Night one', 'Night two']) await remind(title, '2032-02-01T22:00:00Z');
    goTo('2032-02-01T22:00:01Z');
    await deliver();
    await send();
    expect(await inbox('seller')).toMatchObject([
      { quiet: true, mailState: 'held' },
      { quiet: true, mailState: 'held' },
    ]);
    goTo('2032-02-02T07:59:59Z');
    await send();
    expect(post).toEqual([]);
    goTo('2032-02-02T08:00:00.500Z');
    await send();
    expect(post).toMatchObject([{ subject: 'Test Ltd: 2 notifications' }]);
  });

  it('is not written about what was read in the meantime, nor of kinds that are switched off', async () => {
    await settings('seller', { quietFrom: '20:00', quietTo: '08:00' }).expect(200);
    await remind('Read', '2032-03-01T22:00:00Z');
    goTo('2032-03-01T22:00:01Z');
    await deliver();
    await people.seller.agent
      .post(`/api/v1/notifications/${(await inbox('seller'))[0].id}/read`)
      .send({})
      .expect(200);
    writeFileSync(clockFile, '0');
    await settings('seller', { mailKinds: [] }).expect(200);
    await remind('Silent', '2032-03-02T12:00:00Z');
    goTo('2032-03-02T12:00:01Z');
    await deliver();
    await send();
    await t.app.get(Letters).tidy();
    expect(post).toEqual([]);
    expect((await inbox('seller')).map(({ mailState }: { mailState: string }) => mailState)).toEqual([null, null]);
  });

  it('is refused for good, put off, or unknown, as the server says', async () => {
    const once = async (say: typeof answer, at: string) => {
      answer = say;
      writeFileSync(clockFile, '0');
      await remind(say, at);
      goTo(at);
      await deliver();
      await send();
      return (await inbox('seller'))[0].mailState;
    };
    expect(await once('no', '2032-04-01T12:00:00Z')).toBe('refused');
    expect(await once('cut', '2032-04-01T12:10:00Z')).toBe('unknown');
    expect(await once('later', '2032-04-01T12:20:00Z')).toBe('held');
    answer = 'ok';
    await send();
    expect(post.map(({ subject }) => subject)).toEqual([expect.stringContaining('cut')]);
    goTo('2032-04-01T12:21:00Z');
    await send();
    expect((await inbox('seller'))[0].mailState).toBe('sent');
    expect(post).toHaveLength(2);
    expect(await letters()).toMatchObject([{ state: 'refused', code: '550' }, { state: 'unknown' }, { state: 'sent' }]);
  });

  it('whose sender was killed becomes unknown and is never sent again', async () => {
    await remind('Lost', '2032-05-01T12:00:00Z');
    goTo('2032-05-01T12:00:01Z');
    await deliver();
    const ledger = t.app.get(LetterLedger);
    // What a worker does before it dies: the row is written and committed, nothing follows.
    const written = await t.unitOfWork.run(systemActor(), () => ledger.write(new Date('2032-05-01T12:00:05Z')));
    expect(written).toMatchObject({ userId: people.seller.id, items: [{ kind: 'reminder' }] });
    await send();
    expect((await inbox('seller'))[0].mailState).toBe('sending');
    goTo('2032-05-01T12:00:40Z');
    await send();
    await send();
    expect((await inbox('seller'))[0].mailState).toBe('unknown');
    expect(await letters()).toEqual([{ state: 'unknown', code: 'interrupted' }]);
    expect(post).toEqual([]);
    // Its sender lives after all and knows better.
    await ledger.settle(written?.id ?? '', { state: 'sent', response: 'ok' }, new Date());
    expect((await inbox('seller'))[0].mailState).toBe('sent');
  });
});

describe('an announcement of another module', () => {
  it('reaches each person once, and not at all when its transaction fails', async () => {
    await clear();
    const notifications = t.app.get(Notifications);
    const done = {
      userIds: [people.mate.id, people.mate.id, people.seller.id],
      kind: 'mailing' as const,
      subject: null,
      data: { name: 'Spring' },
      dedupeKey: 'mailing:1:done',
    };
    const actor = systemActor();
    await expect(
      t.unitOfWork.run(actor, async () => {
        await notifications.notify(actor, { ...done, dedupeKey: 'mailing:0:done' });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    for (let n = 0; n < 2; n++) await notifications.notify(actor, done);
    const { body } = await people.mate.agent.get('/api/v1/notifications').expect(200);
    expect(body.items).toMatchObject([
      { kind: 'mailing', actor: null, subject: null, data: { name: 'Spring' }, mailState: null },
    ]);
    expect((await people.mate.agent.post('/api/v1/notifications/read-all').send({}).expect(200)).body).toEqual({
      count: 0,
    });
    expect((await people.mate.agent.get('/api/v1/notifications?filter[unread]=true')).body.items).toEqual([]);
    const foreign = await people.mate.agent.post(`/api/v1/notifications/${body.items[0].id}/read`).send({}).expect(200);
    expect(foreign.body.readAt).not.toBeNull();
    await people.seller.agent.post(`/api/v1/notifications/${body.items[0].id}/read`).send({}).expect(404);
  });
});
