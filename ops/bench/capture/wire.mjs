/** As much of PostgreSQL's protocol (version 3) as it takes to read along: what was asked, with which values, and the rows of the answer. */

/**
 * Cuts a stream into messages. The first message of a client has no letter.
 * @param {(letter: string, body: Buffer) => void} hear @param {boolean} fromClient
 */
export function messages(hear, fromClient) {
  let rest = Buffer.alloc(0);
  let started = !fromClient;
  return (/** @type {Buffer} */ chunk) => {
    rest = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    for (;;) {
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = rest.readUInt32BE(head) + head;
      if (rest.length < length) return;
      hear(started ? String.fromCharCode(Number(rest[0])) : 'startup', rest.subarray(head + 4, length));
      started = true;
      rest = rest.subarray(length);
    }
  };
}

/** @param {Buffer} body @param {number} at @returns {[string, number]} the text and where it ends */
export function text(body, at) {
  const end = body.indexOf(0, at);
  return [body.toString('utf8', at, end), end + 1];
}

/** 'P': name and SQL. @param {Buffer} body */
export function parseMessage(body) {
  const [name, next] = text(body, 0);
  const [sql] = text(body, next);
  return { name, sql };
}

/** 'B': the statement's name and its values; binary ones stay bytes. @param {Buffer} body */
export function bindMessage(body) {
  const [, afterPortal] = text(body, 0);
  const [name, afterName] = text(body, afterPortal);
  let at = afterName;
  const formats = Array.from({ length: body.readUInt16BE(at) }, (_, index) => body.readUInt16BE(at + 2 + index * 2));
  at += 2 + formats.length * 2;
  const count = body.readUInt16BE(at);
  at += 2;
  /** @type {Array<string | Buffer | null>} */
  const values = [];
  for (let index = 0; index < count; index += 1) {
    const length = body.readInt32BE(at);
    at += 4;
    const binary = (formats.length === 1 ? formats[0] : formats[index]) === 1;
    const bytes = length < 0 ? null : body.subarray(at, at + length);
    values.push(bytes === null ? null : binary ? Buffer.from(bytes) : bytes.toString('utf8'));
    at += Math.max(length, 0);
  }
  return { name, values };
}

/** 'T': names of the columns. @param {Buffer} body */
export function rowDescription(body) {
  const columns = [];
  let at = 2;
  for (let left = body.readUInt16BE(0); left > 0; left -= 1) {
    const [name, next] = text(body, at);
    columns.push(name);
    at = next + 18;
  }
  return columns;
}

/** 'D': the values of a row, as text. @param {Buffer} body */
export function dataRow(body) {
  const values = [];
  let at = 2;
  for (let left = body.readUInt16BE(0); left > 0; left -= 1) {
    const length = body.readInt32BE(at);
    at += 4;
    values.push(length < 0 ? null : body.toString('utf8', at, at + length));
    at += Math.max(length, 0);
  }
  return values;
}
