import {
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  readdirSync,
  existsSync,
} from 'node:fs';
import path from 'node:path';

/**
 * The site's folder under DATA_DIR: the content store, the trees of files of which one is live, and `current`, the link
 * that says which. Servers follow the link.
 */
export class SiteFolder {
  readonly root: string;

  constructor(dataDir: string) {
    this.root = path.join(dataDir, 'site');
  }

  /** Makes what is missing, a live tree without files included; what a dead process left half written goes. */
  static open(dataDir: string): SiteFolder {
    const site = new SiteFolder(dataDir);
    mkdirSync(path.join(site.root, 'trees'), { recursive: true });
    rmSync(site.staging, { recursive: true, force: true });
    mkdirSync(site.staging);
    if (!existsSync(site.live)) site.switchTo(site.makeTree());
    return site;
  }

  /** The live folder, by its link. */
  get live(): string {
    return path.join(this.root, 'current');
  }

  /** Where files are written before they are renamed into the live folder. */
  get staging(): string {
    return path.join(this.root, 'staging');
  }

  get storeFile(): string {
    return path.join(this.root, 'content.sqlite');
  }

  /** The store that a whole new tree is rendered from, until it takes the place of the other. */
  get nextStoreFile(): string {
    return path.join(this.root, 'content.next.sqlite');
  }

  get addressesFile(): string {
    return path.join(this.root, 'addresses.json');
  }

  /** What was rendered in the last release, and why; for people. */
  get lastPlanFile(): string {
    return path.join(this.root, 'last-plan.json');
  }

  /** One marker for each former address, for a web server in front. */
  get formerFolder(): string {
    return path.join(this.root, 'former');
  }

  /** Where an audit keeps its copy of the store. */
  makeAuditFolder(): string {
    return mkdtempSync(path.join(this.root, 'audit-'));
  }

  /** Removes what has its place here for a while only, whoever left it: audits, a store that was to be, half a release. */
  dropLeftovers(): void {
    for (const name of readdirSync(this.root)) {
      const isLeft = /^audit-|\.tmp$/.test(name) || name.startsWith(path.basename(this.nextStoreFile));
      if (isLeft) rmSync(path.join(this.root, name), { recursive: true, force: true });
    }
    for (const name of readdirSync(this.staging)) rmSync(path.join(this.staging, name), { force: true });
    rmSync(this.lastPlanFile, { force: true });
  }

  tree(name: string): string {
    return path.join(this.root, 'trees', name);
  }

  hasTree(name: string): boolean {
    return existsSync(this.tree(name));
  }

  /** The name of the live tree. */
  get liveTree(): string | undefined {
    try {
      return path.basename(readlinkSync(this.live));
    } catch {
      return undefined;
    }
  }

  /** An empty tree with a name that no tree has had yet. */
  makeTree(): string {
    const numbers = readdirSync(path.join(this.root, 'trees')).map(Number).filter(Number.isInteger);
    const name = String(Math.max(0, ...numbers) + 1);
    mkdirSync(this.tree(name));
    return name;
  }

  /** Makes a tree live in one step: whoever reads sees the old one or the new one. */
  switchTo(name: string): void {
    if (this.liveTree === name) return;
    rmSync(`${this.live}.tmp`, { force: true });
    symlinkSync(path.join('trees', name), `${this.live}.tmp`);
    renameSync(`${this.live}.tmp`, this.live);
  }

  /** Removes every tree but the live one. */
  dropOldTrees(): void {
    for (const name of readdirSync(path.join(this.root, 'trees'))) {
      if (name !== this.liveTree) rmSync(this.tree(name), { recursive: true, force: true });
    }
  }
}
