import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as fontkit from 'fontkit';

/** Roboto of the pdfmake package (Apache 2.0): Latin with the comma letters of Romanian, Cyrillic, Greek. */
const FOLDER = join(dirname(require.resolve('pdfmake/package.json')), 'fonts', 'Roboto');
const STYLES = { normal: 'Regular', bold: 'Medium', italics: 'Italic', bolditalics: 'MediumItalic' } as const;
const MARK = 'ATRIUM-FONT:';

const read = new Map<string, object>();

/**
 * A font is taken apart once, not once for each paper: that was half of the time of printing, and most of what the collector had to
 * collect. fontkit asks each known format whether bytes are its own; ours answers to a mark, with the font that has been read.
 */
class ReadOnce {
  static readonly type = 'atrium';

  static probe(bytes: Uint8Array): boolean {
    return Buffer.from(bytes.subarray(0, MARK.length)).toString('latin1') === MARK;
  }

  constructor(stream: { buffer: Uint8Array }) {
    const file = Buffer.from(stream.buffer).toString('latin1').slice(MARK.length).trim();
    const known = read.get(file) ?? fontkit.create(readFileSync(join(FOLDER, file)));
    read.set(file, known);
    // A constructor may answer another object than its own. Tables are shared; glyphs remember which letters they stood for, so each
    // paper has its own: else an A that another paper needed as a part of Ă would lose its letter, and could not be searched or copied.
    return Object.assign(Object.create(known) as object, { _glyphs: {} }) as ReadOnce;
  }
}
fontkit.registerFormat(ReadOnce);

/** The fonts as pdfmake names them, and what its file system in memory holds under those names. */
export const FONTS = {
  Roboto: Object.fromEntries(Object.entries(STYLES).map(([style, file]) => [style, `Roboto-${file}.ttf`])),
};
export const FONT_FILES: ReadonlyMap<string, Buffer> = new Map(
  Object.values(FONTS.Roboto).map((file) => [file, Buffer.from(`${MARK}${file}`.padEnd(128))]),
);
