import { Injectable } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@atrium/platform';
import { TeamsService } from './teams.service';

/** A place in the tree, from the top: `['Central', 'Dustin Brinkmann']`. */
export type TeamPath = readonly string[];

/** Teams for other modules. */
@Injectable()
export class Teams {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly service: TeamsService,
  ) {}

  /** Names by id; unknown ids are left out. */
  async names(ids: readonly string[]): Promise<Map<string, string>> {
    if (!ids.length) return new Map();
    const rows = await this.unitOfWork.query<{ id: string; name: string }>(
      'select id, name from team where id = any($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** For each path the team that stands there, or null. Case and diacritics do not matter. */
  async resolve(paths: readonly TeamPath[]): Promise<Array<string | null>> {
    const tree = await this.tree(paths.flat());
    return paths.map((path) => {
      let at: string | null = null;
      for (const name of path) {
        at = tree.child(at, name) ?? null;
        if (at === null) return null;
      }
      return at;
    });
  }

  /** For each path its team; what is missing is made. The actor needs the right to manage teams for that. */
  async ensure(actor: Actor, paths: readonly TeamPath[]): Promise<string[]> {
    return this.unitOfWork.run(actor, async () => {
      const tree = await this.tree(paths.flat());
      const found: string[] = [];
      for (const path of paths) {
        let at: string | null = null;
        for (const name of path) at = await this.childOrNew(actor, tree, at, name);
        if (at === null) throw new Error('A path of teams names at least one.');
        found.push(at);
      }
      return found;
    });
  }

  private async childOrNew(actor: Actor, tree: Tree, parentId: string | null, name: string): Promise<string> {
    const known = tree.child(parentId, name);
    if (known) return known;
    const { id } = await this.service.create(actor, { name, parentId });
    tree.add(parentId, name, id);
    return id;
  }

  /** The whole tree, and how the database folds the given names, in one query. */
  private async tree(names: readonly string[]): Promise<Tree> {
    const teams = await this.unitOfWork.query<{ id: string; parent: string | null; folded: string }>(
      'select id, parent_id as parent, search_fold(name) as folded from team',
    );
    const folds = await this.unitOfWork.query<{ name: string; folded: string }>(
      'select distinct name, search_fold(name) as folded from unnest($1::text[]) as name',
      [names],
    );
    return new Tree(teams, new Map(folds.map(({ name, folded }) => [name, folded])));
  }
}

class Tree {
  private readonly ids: Map<string, string>;

  constructor(
    teams: Array<{ id: string; parent: string | null; folded: string }>,
    private readonly folds: ReadonlyMap<string, string>,
  ) {
    this.ids = new Map(teams.map(({ id, parent, folded }) => [`${parent ?? ''}/${folded}`, id]));
  }

  child(parent: string | null, name: string): string | undefined {
    return this.ids.get(this.key(parent, name));
  }

  add(parent: string | null, name: string, id: string): void {
    this.ids.set(this.key(parent, name), id);
  }

  private key(parent: string | null, name: string): string {
    return `${parent ?? ''}/${this.folds.get(name) ?? name}`;
  }
}
