import { systemActor, type UnitOfWork } from '@atrium/platform';
import { ActorCache, type Resolved } from './actor-cache';
import { RightsChanges } from './rights-changes';
import type { RightsListener } from './rights-listener';

const resolved = (endsAt = Infinity): Resolved => ({ actor: systemActor(), endsAt, usedAt: 0 });

describe('ActorCache', () => {
  const listener = { listening: true };
  let changes: RightsChanges;
  let cache: ActorCache;
  let loads: number;
  const load = async () => {
    loads += 1;
    return resolved();
  };
  beforeEach(() => {
    listener.listening = true;
    loads = 0;
    changes = new RightsChanges({} as UnitOfWork);
    cache = new ActorCache(listener as RightsListener, changes);
  });

  it('asks once, until something changes', async () => {
    await cache.resolve('a', load);
    await cache.resolve('a', load);
    expect(loads).toBe(1);
    changes.announce();
    await cache.resolve('a', load);
    expect(loads).toBe(2);
  });

  it('asks every time while changes cannot be heard', async () => {
    await cache.resolve('a', load);
    listener.listening = false;
    await cache.resolve('a', load);
    await cache.resolve('a', load);
    expect(loads).toBe(3);
  });

  it('does not keep what was read before a change', async () => {
    await cache.resolve('a', async () => {
      changes.announce();
      return load();
    });
    await cache.resolve('a', load);
    expect(loads).toBe(2);
  });

  it('does not keep what has ended, nor that there is nothing', async () => {
    await cache.resolve('a', async () => resolved(Date.now() - 1));
    await cache.resolve('b', async () => null);
    await cache.resolve('a', load);
    await cache.resolve('b', load);
    expect(loads).toBe(2);
  });
});
