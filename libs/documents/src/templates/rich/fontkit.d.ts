/** The part of fontkit that fonts.ts uses; the package brings no types. */
declare module 'fontkit' {
  export function create(bytes: Uint8Array, name?: string): object;
  export function registerFormat(format: { probe(bytes: Uint8Array): boolean; new (stream: never): object }): void;
}
