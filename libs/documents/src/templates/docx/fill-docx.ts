import {
  LoopPlugin,
  type ScopeDataArgs,
  TemplateExtension,
  type TemplateContext,
  TemplateHandler,
  TextPlugin,
  type ScopeData,
  type XmlNode,
} from 'easy-template-x';
import type { DocxDelimiters } from './delimiters';
import { DocxRefusal } from './open-docx';

/** A list that is gone through, by name and place, from the outermost. */
export interface OpenLoop {
  name: string;
  index: number;
}

/** Answers what stands in the document in place of placeholders. */
export interface DocxValues {
  value(name: string, loops: readonly OpenLoop[]): string;
  /** How many times a loop is gone through; a condition answers whether. */
  repeat(name: string, loops: readonly OpenLoop[]): number | boolean;
}

/**
 * Fills a document. Only text and loops: nothing in a value is ever understood as a picture, a link or XML. A loop is compiled after the
 * values beside it have been written, so braces in values travel in disguise and get their shape back at the end.
 */
export async function fillDocx(docx: Buffer, delimiters: DocxDelimiters, values: DocxValues): Promise<Buffer> {
  const disguise = new Disguise(delimiters);
  const handler = new TemplateHandler({
    plugins: [new LoopPlugin(), new TextPlugin()],
    delimiters,
    maxXmlDepth: 100,
    extensions: { afterCompilation: [new Unveil(disguise)] },
    scopeDataResolver: (args) => resolve(args, values, disguise),
  } as ConstructorParameters<typeof TemplateHandler>[0]);
  try {
    return await handler.process(docx, {});
  } catch (error) {
    throw new DocxRefusal('cannot_be_filled', error instanceof Error ? error.message : String(error));
  }
}

function resolve({ path }: ScopeDataArgs, values: DocxValues, disguise: Disguise): string | boolean | object[] {
  const loops: OpenLoop[] = [];
  for (const [at, part] of path.entries()) {
    const before = path[at - 1];
    if (typeof part === 'number' && before && typeof before !== 'number')
      loops.push({ name: nameOf(before.name), index: part });
  }
  const last = path.at(-1);
  if (!last || typeof last === 'number') return '';
  const name = nameOf(last.name);
  if (last.disposition !== 'SelfClosed') {
    const times = values.repeat(name, loops);
    return typeof times === 'boolean' ? times : Array.from({ length: times }, () => ({}));
  }
  return disguise.put(writable(values.value(name, loops)));
}

const nameOf = (name: string): string => name.replace(/\[[^\]]*\]\s*$/, '').trim();

/** XML has no way to write these. */
// oxlint-disable-next-line no-control-regex
const writable = (text: string): string =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** Marks in values become characters nobody types, and marks again once everything is filled in. */
class Disguise {
  private readonly pairs: [string, string][];

  constructor({ tagStart, tagEnd }: DocxDelimiters) {
    const marks = [...new Set([...tagStart, ...tagEnd])];
    this.pairs = marks.map((mark, index) => [mark, String.fromCharCode(0xf8d0 + index)]);
  }

  put(text: string): string {
    let said = text;
    for (const [mark, cover] of this.pairs) said = said.replaceAll(cover, '').replaceAll(mark, cover);
    return said;
  }

  take(text: string): string {
    let said = text;
    for (const [mark, cover] of this.pairs) said = said.replaceAll(cover, mark);
    return said;
  }
}

class Unveil extends TemplateExtension {
  constructor(private readonly disguise: Disguise) {
    super();
  }

  async execute(_data: ScopeData, context: TemplateContext): Promise<void> {
    const waiting: XmlNode[] = [await context.currentPart.xmlRoot()];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (node.nodeType === 'Text') node.textContent = this.disguise.take(node.textContent ?? '');
      else if (node.nodeType === 'General' && node.attributes)
        for (const [key, value] of Object.entries(node.attributes))
          node.attributes[key] = this.disguise.take(value ?? '');
      waiting.push(...(node.childNodes ?? []));
    }
  }
}
