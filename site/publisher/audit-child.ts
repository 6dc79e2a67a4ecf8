import { rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ContentStore } from '../src/content/store.ts';
import { audit } from './audit.ts';
import { CmsUnavailable, createCmsClient } from './cms-client.ts';
import type { CmsClient } from './cms-client.ts';
import type { Compile } from './compile.ts';
import { loadSiteCode } from './site-code.ts';
import { SiteFolder } from './site-folder.ts';

/** What an audit in a process of its own is started with, as JSON in its only argument. */
export interface AuditOrder {
  dataDir: string;
  cmsUrl: string;
  token: string;
  compile: Compile;
}

/** Audits a copy of the store, with what the publisher leaves of the processor, and sends the report to its parent. */
const { dataDir, cmsUrl, token, compile } = JSON.parse(process.argv[2]!) as AuditOrder;
setPriority(10);
const site = new SiteFolder(dataDir);
const { live, storeFile } = site;
const folder = site.makeAuditFolder();
try {
  const copy = path.join(folder, 'content.sqlite');
  const db = new DatabaseSync(storeFile, { readOnly: true });
  db.prepare('vacuum into ?').run(copy);
  db.close();
  const store = ContentStore.openForReading(copy);
  const code = await loadSiteCode(compile);
  const report = await audit({ store, code, live, cms: await reachable(createCmsClient(cmsUrl, token)) });
  store.close();
  process.send!(report);
} finally {
  rmSync(folder, { recursive: true, force: true });
  process.disconnect();
}

/** The cms, if it answers: without it the audit compares the rest. */
async function reachable(cms: CmsClient): Promise<CmsClient | undefined> {
  try {
    await cms.changesAfter({ number: 0, nonce: '' });
    return cms;
  } catch (error) {
    if (error instanceof CmsUnavailable) return undefined;
    throw error;
  }
}
