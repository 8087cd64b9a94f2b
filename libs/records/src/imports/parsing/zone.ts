const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

/** Minutes by which clocks of the zone are ahead of UTC at that moment. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatter(timeZone)
      .formatToParts(moment)
      .map((part) => [part.type, part.value]),
  );
  const local = Date.UTC(
    Number(parts.year),
    Number(parts.month) - 1,
    Number(parts.day),
    Number(parts.hour),
    Number(parts.minute),
    Number(parts.second),
  );
  return Math.round((local - Math.floor(moment / 1000) * 1000) / 60_000);
}

/** The offset ('+02:00') of a local time 'YYYY-MM-DDTHH:MM:SS.sss' in a zone; a time that clocks skip takes the one before. */
export function localToOffset(local: string, timeZone: string): string {
  const asUtc = Date.parse(`${local}Z`);
  const guess = offsetAt(asUtc, timeZone);
  const offset = offsetAt(asUtc - guess * 60_000, timeZone);
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
