import { UnsubscribeLinks } from '../src/suppression/unsubscribe-links';
import { company, draft, type House, type MailingJson, read, send, startHouse } from './harness';

let house: House;
beforeAll(async () => {
  house = await startHouse({}, { worker: false });
});
afterAll(() => house.close());

interface RecipientJson {
  id: string;
  state: string;
  reason: string | null;
  address: string;
}

async function waiting(city: string, address: string): Promise<{ mailing: MailingJson; recipient: RecipientJson }> {
  const { seller } = house;
  await company(seller, `${city} company`, city, address);
  const made = await draft(house, seller, { audience: { city } });
  expect((await send(seller, made)).status).toBe(200);
  return { mailing: await read(seller, made.id), recipient: await recipientOf(made.id) };
}

const recipientOf = async (id: string): Promise<RecipientJson> =>
  (await house.seller.agent.get(`/api/v1/mailings/${id}/recipients`).expect(200)).body.items[0];

/** The audience is frozen when Send is pressed, but the letters go out over hours or days. */
describe('a no that comes while letters wait', () => {
  it('counts for every mailing that waits, from a link in an older letter', async () => {
    const { mailing, recipient } = await waiting('Ungheni', 'Late@No.example');
    expect(recipient).toMatchObject({ state: 'queued' });
    const token = house.t.app.get(UnsubscribeLinks).token(recipient.id);
    await house.admin.agent.post(`/api/v1/unsubscribe/${token}`).expect(200);
    expect(await recipientOf(mailing.id)).toMatchObject({ state: 'excluded', reason: 'unsubscribed' });
    expect((await read(house.seller, mailing.id)).counts).toMatchObject({ queued: 0, excluded: 1 });
  });

  it('counts when a colleague writes it down', async () => {
    const { mailing } = await waiting('Orhei', 'told@no.example');
    const [{ customer_id: customerId }] = (await house.t.sql<{ customer_id: string }>(
      'select customer_id from mailing_recipient where mailing_id = $1',
      [mailing.id],
    )) as [{ customer_id: string }];
    const body = { customerId, address: 'told@no.example', reason: 'Said so on the phone' };
    expect((await house.seller.agent.post('/api/v1/mail-suppressions').send(body)).status).toBeLessThan(300);
    expect(await recipientOf(mailing.id)).toMatchObject({ state: 'excluded', reason: 'unsubscribed' });
  });

  it('counts before somebody decides to send an unknown letter again', async () => {
    const { mailing, recipient } = await waiting('Soroca', 'again@no.example');
    await house.t.sql(`update mailing_recipient set state = 'unknown' where id = $1`, [recipient.id]);
    const token = house.t.app.get(UnsubscribeLinks).token(recipient.id);
    await house.admin.agent.post(`/api/v1/unsubscribe/${token}`).expect(200);
    await house.seller.agent.post(`/api/v1/mailings/${mailing.id}/decide`).send({ decision: 'again' }).expect(200);
    expect(await recipientOf(mailing.id)).toMatchObject({ state: 'excluded', reason: 'unsubscribed' });
  });
});
