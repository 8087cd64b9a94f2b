/**
 * Atrium loads ES modules from CommonJS, which Node does without a flag since 20.19 and 22.12.
 * @param {string} version @returns {string | null} one sentence, or null when it will do
 */
export function nodeProblem(version) {
  const parts = version.split('.').map(Number);
  const [major, minor] = parts;
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23;
  if (fits) return null;
  return (
    'Atrium needs Node 20.19 or newer (in the 22 line: 22.12 or newer; best is 24) and this is Node ' +
    version +
    ': install a newer one from https://nodejs.org and start again.'
  );
}
