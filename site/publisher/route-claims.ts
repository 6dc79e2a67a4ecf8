import type { DatabaseSync } from 'node:sqlite';
import type { Route, RouteOwner } from '../src/content/routes.ts';
import { prepared } from '../src/content/sql.ts';
import type { Sql } from '../src/content/sql.ts';
import type { SiteCode } from './site-code.ts';

const schema = `
  create table if not exists routes (
    path text not null, owner text not null, component text not null,
    primary key (path, owner)
  ) without rowid;
  create index if not exists routes_of_owner on routes (owner);
`;

/** What the publisher needs of a route: rendering finds the parameters in the path. */
export type PageRoute = Pick<Route, 'path' | 'owner' | 'component'>;

/**
 * Which owner claims which address, as of the last plan, so that a new plan can compare the routes of the owners that a
 * change touched with what they were.
 */
export class RouteClaims {
  readonly #db: DatabaseSync;
  readonly #sql: Sql;
  readonly #compare: SiteCode['compareClaims'];

  constructor(db: DatabaseSync, compareClaims: SiteCode['compareClaims']) {
    this.#db = db;
    this.#sql = prepared(db);
    this.#compare = compareClaims;
    db.exec(schema);
  }

  clear(): void {
    this.#db.exec('delete from routes');
  }

  /** The paths that an owner claims. */
  pathsOf(owner: RouteOwner): string[] {
    const rows = this.#sql('select path from routes where owner = ?').all(owner);
    return rows.map(({ path }) => path as string);
  }

  /** Writes the routes of an owner in place of its former ones. */
  replace(owner: RouteOwner, routes: PageRoute[]): void {
    this.#sql('delete from routes where owner = ?').run(owner);
    const insert = this.#sql('insert or replace into routes (path, owner, component) values (?, ?, ?)');
    for (const { path, component } of routes) insert.run(path, owner, component);
  }

  /** The route that holds an address. */
  at(path: string): PageRoute | undefined {
    return this.#sql('select path, owner, component from routes where path = ?')
      .all(path)
      .map((row) => row as unknown as PageRoute)
      .toSorted((a, b) => this.#compare(a.owner, b.owner))[0];
  }

  /** For each file in `src/pages`, a route that it renders. */
  oneOfEachComponent(): PageRoute[] {
    const rows = this.#sql('select min(path) as path, owner, component from routes group by component').all();
    return rows as unknown as PageRoute[];
  }

  /** Every address once, with the route that holds it. */
  all(): PageRoute[] {
    const routes: PageRoute[] = [];
    for (const row of this.#db.prepare('select path, owner, component from routes order by path').iterate()) {
      const route = row as unknown as PageRoute;
      const last = routes.at(-1);
      if (last?.path !== route.path) routes.push(route);
      else if (this.#compare(route.owner, last.owner) < 0) routes[routes.length - 1] = route;
    }
    return routes;
  }
}
