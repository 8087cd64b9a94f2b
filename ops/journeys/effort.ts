import type { Page } from '@playwright/test';

/** What a task cost the hand: pointer presses, key strokes (a text typed into a field counts as one), seconds. */
export interface Effort {
  clicks: number;
  keys: number;
  fields: number;
  seconds: number;
}

interface Counters {
  clicks: number;
  keys: number;
  fields: number;
}

declare global {
  interface Window {
    atriumEffort?: Counters;
  }
}

/** Counts what a hand does in the page, from now on and across navigations. Call before the first goto. */
export async function countHands(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const stored = JSON.parse(sessionStorage.getItem('effort') ?? '{"clicks":0,"keys":0,"fields":0}') as Counters;
    window.atriumEffort = stored;
    const keep = () => sessionStorage.setItem('effort', JSON.stringify(stored));
    const typing = (event: KeyboardEvent) =>
      event.key.length === 1 &&
      !event.ctrlKey &&
      !event.metaKey &&
      event.target instanceof HTMLElement &&
      event.target.matches('input, textarea, [contenteditable=true]');
    let lastField: EventTarget | null = null;
    const count = (field: EventTarget | null) => {
      if (field === lastField) return;
      lastField = field;
      stored.fields += 1;
    };
    addEventListener(
      'pointerdown',
      () => {
        stored.clicks += 1;
        keep();
      },
      true,
    );
    addEventListener(
      'keydown',
      (event) => {
        if (typing(event)) count(event.target);
        else if (!['Shift', 'Control', 'Meta', 'Alt'].includes(event.key)) stored.keys += 1;
        keep();
      },
      true,
    );
    addEventListener(
      'input',
      (event) => {
        count(event.target);
        keep();
      },
      true,
    );
  });
}

/** Runs a task and measures it. */
export async function measure(page: Page, task: () => Promise<void>): Promise<Effort> {
  const read = () => page.evaluate(() => ({ ...(window.atriumEffort ?? { clicks: 0, keys: 0, fields: 0 }) }));
  const before = page.url() === 'about:blank' ? { clicks: 0, keys: 0, fields: 0 } : await read();
  const began = Date.now();
  await task();
  const after = await read();
  return {
    clicks: after.clicks - before.clicks,
    keys: after.keys - before.keys,
    fields: after.fields - before.fields,
    seconds: Math.round((Date.now() - began) / 100) / 10,
  };
}
