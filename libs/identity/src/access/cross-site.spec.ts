import { isAcceptedBody, isCrossSite, isSafeMethod } from './cross-site';

const host = 'crm.example.com';

describe('cross-site writes', () => {
  it.each([
    [{}, false],
    [{ 'sec-fetch-site': 'same-origin' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ 'sec-fetch-site': 'same-site' }, true],
    [{ 'sec-fetch-site': 'cross-site' }, true],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://crm.example.com' }, true],
    [{ origin: 'https://crm.example.com' }, false],
    [{ origin: 'https://CRM.example.com' }, false],
    [{ origin: 'https://crm.example.com:8443' }, true],
    [{ origin: 'https://evil.example.com' }, true],
    [{ origin: 'null' }, true],
    [{ origin: 'https://public.example.com' }, false],
  ])('%j → %s', (headers, crossSite) => {
    expect(isCrossSite(headers, host, 'https://public.example.com')).toBe(crossSite);
  });

  it('knows which methods write and which bodies a form cannot send', () => {
    expect(['GET', 'HEAD', 'OPTIONS', 'POST', 'PATCH', 'DELETE', 'PUT'].map(isSafeMethod)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    const types = [
      'application/json',
      'Application/JSON; charset=utf-8',
      'multipart/form-data; boundary=x',
      'text/plain',
      'application/x-www-form-urlencoded',
    ];
    expect(types.map((type) => isAcceptedBody({ 'content-type': type }))).toEqual([true, true, true, false, false]);
    expect(isAcceptedBody({})).toBe(true);
  });
});
