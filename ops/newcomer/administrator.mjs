/** The first administrator of the newcomer's path. */
export const administrator = {
  name: 'Vera Newcomer',
  email: 'vera@example.com',
  password: 'a long road begins here 17',
};

/** Makes the administrator the way the set-up page does. @param {string} origin */
export async function setUp(origin) {
  const { guesses } = await ask(origin, 'GET', '/api/v1/setup');
  await ask(origin, 'POST', '/api/v1/setup', { ...administrator, organization: { name: 'Newcomer Ltd', ...guesses } });
}

/** Signs in and asks who one is. @param {string} origin @returns {Promise<object>} */
export async function signIn(origin) {
  const { email, password } = administrator;
  const { cookie } = await send(origin, 'POST', '/api/v1/sessions', { email, password });
  return ask(origin, 'GET', '/api/v1/me', undefined, cookie);
}

/** @param {string} origin @param {string} method @param {string} path @param {object} [body] @param {string} [cookie] */
async function ask(origin, method, path, body, cookie) {
  return (await send(origin, method, path, body, cookie)).answer;
}

/** @param {string} origin @param {string} method @param {string} path @param {object} [body] @param {string} [cookie] */
async function send(origin, method, path, body, cookie) {
  const headers = { ...(body ? { 'content-type': 'application/json' } : {}), ...(cookie ? { cookie } : {}) };
  const response = await fetch(new URL(path, origin), {
    method,
    headers,
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 300)}`);
  const set = response.headers.getSetCookie().map((one) => one.split(';')[0]);
  return { answer: text ? JSON.parse(text) : null, cookie: set.join('; ') };
}
