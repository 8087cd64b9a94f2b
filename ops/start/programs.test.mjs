import { signInLines } from './programs.mjs';

describe('how to sign in to the demo company', () => {
  it('is read from the last line of JSON, whatever was said before', () => {
    const users = [
      { email: 'admin@demo.example', password: 'p', role: 'administrator' },
      { email: 'a@demo.example', password: 'q', role: 'seller' },
    ];
    expect(signInLines(`made 10 customers\n${JSON.stringify({ users })}\n`)).toEqual([
      'admin@demo.example   p   administrator',
      'a@demo.example       q   seller',
    ]);
  });

  it('is nothing when the company was left alone', () => {
    expect(signInLines('{"users":[]}\n')).toEqual([]);
    expect(signInLines('no json at all')).toEqual([]);
  });
});
