export interface MessageTree {
  [key: string]: string | MessageTree;
}

const folder = /\/(?:features\/)?([^/]+)\/messages\/[a-z]{2}\.json$/;

/** Puts every file under the name of the folder it came from: features/customers/messages/en.json → customers.*. */
export function collect(files: Record<string, MessageTree>): MessageTree {
  const all: MessageTree = {};
  for (const [path, tree] of Object.entries(files)) {
    const name = folder.exec(path)?.[1];
    if (name) all[name] = tree;
  }
  return all;
}
