import { eventually } from '@atrium/platform/testing';
import { company, draft, finished, type House, person, read, send, senderAccount, startHouse } from './harness';

let house: House;

beforeAll(async () => {
  house = await startHouse({
    refuse: (to) =>
      to.startsWith('gone') ? '550 5.1.1 no such user' : to.startsWith('spam') ? '554 5.7.1 not wanted' : null,
  });
});
afterAll(() => house.close());

const delivered = (to: string) => house.server.letters.filter((letter) => letter.to === to);

/** Where the last letter to this address can be unsubscribed from. */
function linkOf(to: string): string {
  const list = delivered(to).at(-1)?.mail.headers.get('list') as { unsubscribe: { url: string } } | undefined;
  return new URL(list?.unsubscribe.url ?? 'http://no.link').pathname;
}

it('writes to all customers of a city, and to nobody else', async () => {
  const { seller, stranger } = house;
  await person(seller, 'Ana', 'IASI', 'ana@one.example');
  const firm = await company(seller, 'Teiul SRL', 'Iași', 'office@one.example', 'second@one.example');
  await company(seller, 'Far SRL', 'Cluj', 'far@one.example');
  await company(stranger, 'Theirs SRL', 'Iași', 'theirs@one.example');
  await company(seller, 'Mute SRL', 'Iași');
  await company(seller, 'Twin SRL', 'Iași', 'Office@One.example');
  await company(seller, 'Odd SRL', 'Iași', 'odd(at)one.example').catch(() => undefined);
  const binned = await company(seller, 'Gone SRL', 'Iași', 'binned@one.example');
  await seller.agent.delete(`/api/v1/customers/${binned.id}`).set('if-match', '"1"').expect(204);
  const mailing = await draft(house, seller);

  const check = await seller.agent.post(`/api/v1/mailings/${mailing.id}/check`).send({}).expect(200);
  expect(check.body).toMatchObject({
    recipients: 2,
    problems: [],
    warnings: ['public_url_missing', 'account_not_tested'],
  });
  const reasons = Object.fromEntries(
    check.body.exclusions.map((one: { reason: string; count: number }) => [one.reason, one.count]),
  );
  expect(reasons).toMatchObject({ no_address: 1, duplicate: 1, in_bin: 1 });
  const behind = await seller.agent.get(`/api/v1/mailings/${mailing.id}/audience?reason=no_address`).expect(200);
  expect(behind.body.items.map(({ name }: { name: string }) => name)).toEqual(['Mute SRL']);

  const sent = await send(seller, mailing).expect(200);
  expect(sent.body).toMatchObject({ state: 'queued', counts: { queued: 2 } });
  const done = await finished(seller, mailing.id);
  expect(done.counts).toMatchObject({ sent: 2, queued: 0, refused: 0, unknown: 0, excluded: check.body.total - 2 });
  expect([...house.server.counts.keys()].sort()).toEqual(['ana@one.example', 'office@one.example']);
  const [ana] = delivered('ana@one.example');
  expect(ana?.mail.subject).toBe('News for Ana');
  expect(ana?.mail.text).toContain('Hello Ana Popescu, how is IASI?');
  expect(ana?.mail.from?.text).toBe('"Sales of Test" <sales@test.example>');
  const list = await seller.agent.get(`/api/v1/mailings/${mailing.id}/recipients?filter[state]=sent`).expect(200);
  expect(list.body.total).toEqual({ value: 2, exact: true });
  expect(list.body.items.find(({ address }: { address: string }) => address === 'office@one.example')).toMatchObject({
    customer: { id: firm.id, name: 'Teiul SRL', hidden: false },
    state: 'sent',
    response: expect.stringMatching(/^250/),
  });
  expect(ana?.mail.messageId).toBe(
    `<${list.body.items.find(({ address }: { address: string }) => address.startsWith('ana')).messageId}>`,
  );
});

it('stands on the timeline of the customer, and opens as it was sent', async () => {
  const { seller, mate, stranger } = house;
  const { id: customerId } = await person(seller, 'Vera', 'Bacău', 'vera@two.example');
  const mailing = await draft(house, seller, { audience: { city: 'Bacău' } });
  await send(seller, mailing).expect(200);
  await finished(seller, mailing.id);
  const { body: card } = await seller.agent.get(`/api/v1/customers/${customerId}`);
  await seller.agent
    .patch(`/api/v1/customers/${customerId}`)
    .set('if-match', `"${card.version}"`)
    .send({ firstName: 'Renamed' });
  const timeline = await seller.agent.get(`/api/v1/timeline?subjectType=customer&subjectId=${customerId}`).expect(200);
  const [entry] = timeline.body.items;
  expect(entry).toMatchObject({
    kind: 'letter',
    actor: { id: seller.id },
    data: { subject: 'News for Vera', state: 'sent', address: 'vera@two.example', mailing: { id: mailing.id } },
  });
  const letter = await seller.agent.get(`/api/v1/letters/${entry.id}`).expect(200);
  expect(letter.body).toMatchObject({ subject: 'News for Vera', to: 'vera@two.example', state: 'sent' });
  expect(letter.body.html).toContain('Hello Vera Popescu');
  for (const other of [mate, stranger]) await other.agent.get(`/api/v1/letters/${entry.id}`).expect(404);
});

it('lets recipients out by link and by one click, and lets no letter to them', async () => {
  const { seller, mate } = house;
  const { id: customerId } = await person(seller, 'Ion', 'Galați', 'ion@three.example');
  const second = await person(seller, 'Dan', 'Galați', 'dan@three.example');
  const mailing = await draft(house, seller, { audience: { city: 'Galați' } });
  await send(seller, mailing).expect(200);
  await finished(seller, mailing.id);
  const [{ mail } = { mail: null }] = delivered('ion@three.example');
  expect(mail?.headers.get('list')).toMatchObject({
    unsubscribe: { url: expect.stringContaining('/api/v1/unsubscribe/') },
  });
  const raw = mail?.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line;
  expect(raw).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  const link = linkOf('ion@three.example');
  const nobody = (await import('supertest')).default(house.t.server);

  const page = await nobody.get(link).expect(200);
  expect(page.headers['content-type']).toContain('text/html');
  expect(page.text).toContain('Test Ltd');
  expect(page.text).not.toContain('ion@three.example');
  const listed = async (id: string) =>
    (await seller.agent.get(`/api/v1/mail-suppressions?customerId=${id}`).expect(200)).body.items;
  expect(await listed(customerId)).toEqual([]);
  await nobody
    .post(link)
    .set('origin', 'https://mail.example')
    .type('form')
    .send('List-Unsubscribe=One-Click')
    .expect(200);
  await nobody.post(link).type('form').send('List-Unsubscribe=One-Click').expect(200);
  expect(await listed(customerId)).toMatchObject([
    { address: 'ion@three.example', kind: 'unsubscribed', source: 'one_click' },
  ]);
  const other = linkOf('dan@three.example');
  await nobody.post(other).type('form').send('from=page').expect(200);
  expect(await listed(second.id)).toMatchObject([{ source: 'link' }]);

  const tampered = link.slice(0, -2) + (link.endsWith('AA') ? 'BB' : 'AA');
  for (const bad of [tampered, '/api/v1/unsubscribe/x', `${link}A`]) {
    await nobody.get(bad).expect(404);
    await nobody.post(bad).type('form').send('List-Unsubscribe=One-Click').expect(404);
  }

  const next = await draft(house, seller, { audience: { city: 'Galați' } });
  const check = await seller.agent.post(`/api/v1/mailings/${next.id}/check`).send({}).expect(200);
  expect(check.body).toMatchObject({
    recipients: 0,
    exclusions: [{ reason: 'unsubscribed', count: 2 }],
    problems: [{ code: 'nobody' }],
  });
  const refused = await send(seller, next).expect(422);
  expect(refused.body.errors[0].code).toBe('mailing_nobody');
  expect((await read(seller, next.id)).state).toBe('draft');

  const [{ id }] = await listed(customerId);
  const revoke = { customerId, reason: 'Asked for it on the phone' };
  await mate.agent.post(`/api/v1/mail-suppressions/${id}/revoke`).send(revoke).expect(404);
  await seller.agent.post(`/api/v1/mail-suppressions/${id}/revoke`).send(revoke).expect(200);
  expect((await seller.agent.post(`/api/v1/mailings/${next.id}/check`).send({})).body.recipients).toBe(1);
  await seller.agent
    .post('/api/v1/mail-suppressions')
    .send({ customerId, address: 'ION@three.example', reason: 'Changed his mind' })
    .expect(201);
  expect((await seller.agent.post(`/api/v1/mailings/${next.id}/check`).send({})).body.recipients).toBe(0);
});

it('remembers addresses that a server refuses for good, and only those', async () => {
  const { seller } = house;
  await company(seller, 'Nobody SRL', 'Arad', 'gone@four.example');
  await company(seller, 'Strict SRL', 'Arad', 'spam@four.example');
  const mailing = await draft(house, seller, { audience: { city: 'Arad' } });
  await send(seller, mailing).expect(200);
  const done = await finished(seller, mailing.id);
  expect(done.counts).toMatchObject({ sent: 0, refused: 2 });
  const refused = await seller.agent.get(`/api/v1/mailings/${mailing.id}/recipients?filter[state]=refused`).expect(200);
  expect(refused.body.items[0]).toMatchObject({ code: '550', response: expect.stringContaining('no such user') });
  const copy = await seller.agent.post(`/api/v1/mailings/${mailing.id}/copy`).send({}).expect(201);
  const check = await seller.agent.post(`/api/v1/mailings/${copy.body.id}/check`).send({}).expect(200);
  expect(check.body).toMatchObject({ recipients: 1, exclusions: [{ reason: 'refused_earlier', count: 1 }] });
});

it('shows the letter as a chosen customer, and says what is missing', async () => {
  const { seller, stranger } = house;
  const ana = await person(seller, 'Mia', 'Oradea', 'mia@five.example');
  const hidden = await person(stranger, 'Secret', 'Oradea', 'secret@five.example');
  const mailing = await draft(house, seller, { audience: { city: 'Oradea' } });
  const preview = (customerId?: string) =>
    seller.agent.post(`/api/v1/mailings/${mailing.id}/preview`).send(customerId ? { customerId } : {});
  expect((await preview().expect(200)).body).toMatchObject({
    subject: 'News for Mia',
    to: 'mia@five.example',
    customer: { id: ana.id },
  });
  await preview(hidden.id).expect(404);
  const test = await seller.agent.post(`/api/v1/mailings/${mailing.id}/test`).send({}).expect(200);
  expect(test.body).toMatchObject({ sent: true, to: seller.email });
  expect(delivered(seller.email).at(-1)?.mail.subject).toBe('News for Mia');

  const empty = await seller.agent
    .post('/api/v1/mailings')
    .send({ name: 'Empty', subject: 'Hi {{customer.nmae}}' })
    .expect(201);
  const check = await seller.agent.post(`/api/v1/mailings/${empty.body.id}/check`).send({}).expect(200);
  expect(check.body.problems.map(({ code }: { code: string }) => code)).toEqual([
    'no_body',
    'unknown_fields',
    'no_sender_account',
    'no_audience',
  ]);
  await seller.agent
    .post('/api/v1/mailings')
    .send({ name: 'x', audience: { nonsense: 1 } })
    .expect(422);
  await seller.agent.post('/api/v1/mailings').send({ name: 'x', subject: 'a\r\nBcc: b@c.d' }).expect(422);
});

it('is sent once, whoever presses Send how often', async () => {
  const { seller } = house;
  await person(seller, 'Una', 'Deva', 'una@six.example');
  const mailing = await draft(house, seller, { audience: { city: 'Deva' } });
  const answers = await Promise.all([send(seller, mailing), send(seller, mailing), send(seller, mailing)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  const late = await send(seller, mailing);
  expect([late.status, late.body.code]).toEqual([409, 'already_sent']);
  await finished(seller, mailing.id);
  expect(house.server.counts.get('una@six.example')).toBe(1);
  const changed = await seller.agent
    .patch(`/api/v1/mailings/${mailing.id}`)
    .set('if-match', `"${(await read(seller, mailing.id)).version}"`)
    .send({ subject: 'late' });
  expect([changed.status, changed.body.code]).toEqual([409, 'already_sent']);
  const key = await draft(house, seller, { audience: { city: 'Deva' } });
  const keyed = () => send(seller, key).set('idempotency-key', 'press-once');
  const [a, b] = [await keyed(), await keyed()];
  expect([a.status, b.status, b.body.id]).toEqual([200, 200, key.id]);
  await finished(seller, key.id);
  expect(house.server.counts.get('una@six.example')).toBe(2);
});

it('keeps to the limits of the account, pauses, goes on and stops', async () => {
  const { seller } = house;
  for (let n = 0; n < 6; n++) await company(seller, `Limit ${n}`, 'Tulcea', `l${n}@seven.example`);
  const mailing = await draft(house, seller, {
    audience: { city: 'Tulcea' },
    senderAccountId: await senderAccount(house, seller, { perMinute: 2 }),
  });
  await send(seller, mailing).expect(200);
  await eventually(
    () => read(seller, mailing.id),
    ({ counts }) => counts.sent === 2 && counts.sending === 0,
    20_000,
  );
  const paused = await seller.agent.post(`/api/v1/mailings/${mailing.id}/pause`).send({}).expect(200);
  expect(paused.body).toMatchObject({ state: 'paused', counts: { sent: 2, queued: 4 } });
  await seller.agent.delete(`/api/v1/mailings/${mailing.id}`).set('if-match', `"${paused.body.version}"`).expect(409);
  await seller.agent.post(`/api/v1/mailings/${mailing.id}/resume`).send({}).expect(200);
  await house.t.sql(`update sender_usage set slot = slot - interval '2 minutes'`);
  await eventually(
    () => read(seller, mailing.id),
    ({ counts }) => counts.sent === 4,
    20_000,
  );
  const stopped = await seller.agent.post(`/api/v1/mailings/${mailing.id}/cancel`).send({}).expect(200);
  expect(stopped.body).toMatchObject({ state: 'cancelled', counts: { sent: 4, queued: 0, cancelled: 2 } });
  await seller.agent.post(`/api/v1/mailings/${mailing.id}/resume`).send({}).expect(409);
});

it('waits while the account has trouble, stops where waiting will not help, and counts no attempt', async () => {
  const { seller } = house;
  await person(seller, 'Tea', 'Zalău', 'tea@eight.example');
  const account = await senderAccount(house, seller, { port: 1 });
  const mailing = await draft(house, seller, { audience: { city: 'Zalău' }, senderAccountId: account });
  await send(seller, mailing).expect(200);
  const waiting = await eventually(
    () => read(seller, mailing.id),
    ({ trouble }) => trouble !== null,
    20_000,
  );
  expect(waiting).toMatchObject({ state: 'sending', trouble: { stage: 'connect' }, counts: { queued: 1 } });
  const { body } = await seller.agent.get(`/api/v1/mailings/${mailing.id}/recipients`).expect(200);
  expect(body.items[0]).toMatchObject({ state: 'queued', attempts: 0 });
  const { body: stored } = await seller.agent.get(`/api/v1/sender-accounts/${account}`);
  await seller.agent
    .patch(`/api/v1/sender-accounts/${account}`)
    .set('if-match', `"${stored.version}"`)
    .send({ port: house.server.port })
    .expect(200);
  await house.t.sql('update mailing set wait_until = now() where id = $1', [mailing.id]);
  expect(await finished(seller, mailing.id)).toMatchObject({ counts: { sent: 1 }, trouble: null });
});

it('lets a person decide about what nobody knows, and only a person', async () => {
  const { seller } = house;
  for (const who of ['a', 'b']) await person(seller, who, 'Brad', `${who}@nine.example`);
  const mailing = await draft(house, seller, { audience: { city: 'Brad' } });
  await send(seller, mailing).expect(200);
  await finished(seller, mailing.id);
  await house.t.sql(`update mailing_recipient set state = 'unknown' where mailing_id = $1 and state = 'sent'`, [
    mailing.id,
  ]);
  await house.t.sql('update mailing set counts = null where id = $1', [mailing.id]);
  const at = `/api/v1/mailings/${mailing.id}`;
  expect((await read(seller, mailing.id)).counts).toMatchObject({ unknown: 2, sent: 0 });
  const { body } = await seller.agent.get(`${at}/recipients?filter[state]=unknown`);
  await seller.agent
    .post(`${at}/decide`)
    .send({ decision: 'sent', ids: [body.items[0].id] })
    .expect(200, { decided: 1 });
  await house.mate.agent.post(`${at}/decide`).send({ decision: 'again' }).expect(404);
  await seller.agent.post(`${at}/decide`).send({ decision: 'again' }).expect(200, { decided: 1 });
  expect(await finished(seller, mailing.id)).toMatchObject({ counts: { unknown: 0, sent: 2 } });
  expect(
    [...house.server.counts]
      .filter(([to]) => to.endsWith('@nine.example'))
      .map(([, n]) => n)
      .sort(),
  ).toEqual([1, 2]);
  const decisions = await house.t.sql(
    `select after->>'decision' as decision from change where subject_type = 'mailingDecision' order by seq`,
  );
  expect(decisions).toEqual([{ decision: 'sent' }, { decision: 'again' }]);
});
