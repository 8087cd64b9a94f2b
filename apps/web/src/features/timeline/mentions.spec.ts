import { mentionAt, segmentsOf, toStored, toTyped } from '#web/features/timeline/mentions.ts';

const ana = { id: '018f4d1e-0000-7000-8000-000000000001', name: 'Ana Nistor' };
const anamaria = { id: '018f4d1e-0000-7000-8000-000000000002', name: 'Ana' };
const stored = `Ask @[Ana Nistor](user:${ana.id}) about https://acme.example/x?y=1.`;

describe('mentions', () => {
  it('are typed as names and stored as people', () => {
    const typed = toTyped(stored);
    expect(typed).toEqual({ text: 'Ask @Ana Nistor about https://acme.example/x?y=1.', mentions: [ana] });
    expect(toStored(typed.text, typed.mentions)).toBe(stored);
  });

  it('take the longest name and leave other words alone', () => {
    expect(toStored('@Ana Nistor, @Ana, @Anatol, me@Ana', [anamaria, ana])).toBe(
      `@[Ana Nistor](user:${ana.id}), @[Ana](user:${anamaria.id}), @Anatol, me@Ana`,
    );
  });

  it('draw people and web addresses, and nothing else', () => {
    expect(segmentsOf(stored)).toEqual([
      { kind: 'text', text: 'Ask ' },
      { kind: 'mention', ...ana },
      { kind: 'text', text: ' about ' },
      { kind: 'link', text: 'https://acme.example/x?y=1' },
      { kind: 'text', text: '.' },
    ]);
    expect(segmentsOf('javascript:alert(1) <b>x</b>')).toEqual([
      { kind: 'text', text: 'javascript:alert(1) <b>x</b>' },
    ]);
  });

  it('know when somebody is being named', () => {
    expect(mentionAt('Ask @an', 7)).toEqual({ from: 4, query: 'an' });
    expect(mentionAt('@', 1)).toEqual({ from: 0, query: '' });
    expect(mentionAt('Ask @Ana Nis', 12)).toEqual({ from: 4, query: 'Ana Nis' });
    expect(mentionAt('me@ana', 6)).toBeNull();
    expect(mentionAt('Ask @Ana Nistor about', 21)).toBeNull();
  });
});
