import { allPermissions, definePermissions, everyPermission, findPermission } from './permissions';

describe('definePermissions', () => {
  definePermissions('lamps', { 'lamps.read': { scopes: ['none', 'own', 'all'], defaults: { seller: 'own' } } });

  it('declares, and may be repeated by the same module', () => {
    definePermissions('lamps', { 'lamps.read': { scopes: ['none', 'own', 'all'], defaults: { seller: 'own' } } });
    expect(findPermission('lamps.read')).toMatchObject({ module: 'lamps', defaults: { seller: 'own' } });
    expect(allPermissions().filter(({ name }) => name === 'lamps.read')).toHaveLength(1);
    expect(everyPermission().get('lamps.read')).toBe('all');
  });

  it('refuses what cannot be meant', () => {
    expect(() => definePermissions('doors', { 'lamps.read': { scopes: ['none', 'all'] } })).toThrow(
      /both lamps and doors/,
    );
    expect(() => definePermissions('doors', { doors: { scopes: ['none', 'all'] } })).toThrow(/must look like/);
    expect(() => definePermissions('doors', { 'doors.open': { scopes: ['own'] } })).toThrow(/none and all/);
    expect(() =>
      definePermissions('doors', { 'doors.open': { scopes: ['none', 'all'], defaults: { seller: 'own' } } }),
    ).toThrow(/gives seller the scope own/);
  });
});
