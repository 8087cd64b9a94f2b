import { waitBefore } from '#web/features/inbox/back-off.ts';
import type { LiveEvent } from '#web/features/inbox/types.ts';

type Hear = (event: LiveEvent) => void;

/**
 * What the server says to the open pages of a user. One page of a browser holds the connection and tells the others; when it is
 * closed another one takes over. Where the browser offers no locks (plain http) each page has its own.
 */
export function connectLive(userId: string, hear: Hear): () => void {
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(`atrium.live.${userId}`) : null;
  const stop = new AbortController();
  channel?.addEventListener('message', ({ data }) => hear(data as LiveEvent));
  const tell: Hear = (event) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, its own
    channel?.postMessage(event);
    hear(event);
  };
  const hold = (): Promise<void> =>
    new Promise((resolve) => {
      const close = openStream(tell);
      stop.signal.addEventListener('abort', () => {
        close();
        resolve();
      });
    });
  if (channel && navigator.locks)
    navigator.locks.request(`atrium.live.${userId}`, { signal: stop.signal }, hold).catch(() => undefined);
  else void hold();
  return () => {
    stop.abort();
    channel?.close();
  };
}

/** The connection itself. After a gap the page reads again: what was said meanwhile is lost, what was meant is not. */
function openStream(tell: Hear): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let wasOpen = false;

  function connect(): void {
    source = new EventSource('/api/v1/live', { withCredentials: true });
    source.addEventListener('open', () => {
      if (wasOpen || attempt > 0) tell({ type: 'resync' });
      wasOpen = true;
      attempt = 0;
    });
    source.addEventListener('message', ({ data }) => {
      const event = read(String(data));
      if (event) tell(event);
    });
    source.addEventListener('error', () => {
      source?.close();
      clearTimeout(timer);
      timer = setTimeout(connect, waitBefore(attempt));
      attempt += 1;
    });
  }
  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

function read(text: string): LiveEvent | null {
  try {
    const event = JSON.parse(text) as LiveEvent;
    return typeof event.type === 'string' ? event : null;
  } catch {
    return null;
  }
}
