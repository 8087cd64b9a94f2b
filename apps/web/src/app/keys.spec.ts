import { capsOf, type KeyPress, pressed } from './keys';

const press = (key: string, code: string, over: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...over,
});

describe('pressed', () => {
  it.each([
    ['a letter', press('j', 'KeyJ'), 'j'],
    ['a letter on a Russian keyboard, by its place', press('о', 'KeyJ'), 'j'],
    ['Ctrl-K on a Russian keyboard', press('л', 'KeyK', { ctrlKey: true }), 'mod+k'],
    ['Cmd-K', press('k', 'KeyK', { metaKey: true }), 'mod+k'],
    ['a capital', press('J', 'KeyJ', { shiftKey: true }), 'shift+j'],
    ['a sign that needs Shift on some keyboards', press('?', 'Slash', { shiftKey: true }), '?'],
    ['Dvorak, by what is printed', press('j', 'KeyC'), 'j'],
    ['an arrow with Shift', press('ArrowRight', 'ArrowRight', { shiftKey: true }), 'shift+arrowright'],
    ['the space bar', press(' ', 'Space'), 'space'],
    ['a digit', press('7', 'Digit7'), '7'],
  ])('names %s', (_, event, expected) => {
    expect(pressed(event)).toBe(expected);
  });
});

describe('capsOf', () => {
  it('speaks the language of the machine', () => {
    expect(capsOf('mod+k', true)).toEqual(['⌘', 'K']);
    expect(capsOf('mod+k', false)).toEqual(['Ctrl', 'K']);
    expect(capsOf('g c', false)).toEqual(['G', 'C']);
    expect(capsOf('shift+arrowright', false)).toEqual(['⇧', '→']);
  });
});
