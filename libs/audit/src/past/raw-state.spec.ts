import fc from 'fast-check';
import { differences, type LoggedChange, type RawState, stateBefore } from './raw-state';

const keys = ['a', 'b'];
let seq = 0;
const change = (operation: LoggedChange['operation'], before: object | null, after: object | null): LoggedChange => ({
  seq: (seq += 1),
  at: new Date(),
  micros: seq,
  operation,
  subjectType: 'thing',
  subjectId: 'x',
  actorId: null,
  actorType: 'user',
  before: before as Record<string, string> | null,
  after: after as Record<string, string> | null,
});
const state = (a: string, b: string): RawState =>
  new Map([
    ['a', a],
    ['b', b],
  ]);

/** The other way: forward from the beginning. */
function stateAfter(keys: readonly string[], earlier: readonly LoggedChange[]): RawState | null {
  let state: Map<string, string> | null = null;
  for (const { operation, after } of earlier) {
    if (operation === 'insert') state = new Map();
    else if (operation === 'delete') state = null;
    if (state) for (const [key, value] of Object.entries(after ?? {})) state.set(key, value);
  }
  return state && new Map(keys.map((key) => [key, state?.get(key) ?? 'null']));
}

describe('the state before changes', () => {
  it('is the present one with each field taken back to its earliest value', () => {
    const later = [change('update', { a: '1' }, { a: '2' }), change('update', { a: '2' }, { a: '3' })];
    expect(stateBefore(keys, state('3', '"x"'), later)).toEqual(state('1', '"x"'));
  });

  it('is nothing when the record came later', () => {
    expect(stateBefore(keys, state('1', 'null'), [change('insert', null, { a: '1' })])).toBeNull();
  });

  it('is what was deleted, with what had been changed before that', () => {
    const later = [change('update', { b: 'null' }, { b: '5' }), change('delete', { a: '1', b: '5', $row: '{}' }, null)];
    expect(stateBefore(keys, null, later)).toEqual(state('1', 'null'));
  });

  it('agrees with going forward, whatever happened', () => {
    const value = fc.constantFrom('1', '2', 'null', '"t"');
    const step = fc.record({ kind: fc.constantFrom('update', 'gone'), a: value, b: value });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.nat(12), (steps, cut) => {
        const log: LoggedChange[] = [];
        let now: Map<string, string> | null = null;
        for (const { kind, a, b } of steps) {
          const next = new Map([
            ['a', a],
            ['b', b],
          ]);
          const filled = (values: Map<string, string>) =>
            Object.fromEntries([...values].filter(([, v]) => v !== 'null'));
          if (!now) {
            log.push(change('insert', null, filled(next)));
            now = next;
          } else if (kind === 'gone') {
            log.push(change('delete', filled(now), null));
            now = null;
          } else {
            const changed = differences(now, next);
            const from = now;
            if (changed.length)
              log.push(
                change(
                  'update',
                  Object.fromEntries(changed.map((key) => [key, from.get(key)])),
                  Object.fromEntries(changed.map((key) => [key, next.get(key)])),
                ),
              );
            now = next;
          }
        }
        const at = Math.min(cut, log.length);
        const back = stateBefore(keys, now, log.slice(at));
        const forth = stateAfter(keys, log.slice(0, at));
        expect(back && Object.fromEntries(back)).toEqual(forth && Object.fromEntries(forth));
      }),
    );
  });
});
