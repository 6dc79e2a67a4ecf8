import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePorts } from './test-newsroom.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A web server over the live folder of a data folder, in a process of its own. */
export interface WebServer {
  name: string;
  origin: string;
  stop(): Promise<void>;
}

/** The static server that `npm start` runs. */
export async function startBuiltIn(dataDir: string): Promise<WebServer> {
  const [port] = await freePorts(1);
  const env = { PATH: process.env['PATH'], TZ: 'UTC', DATA_DIR: dataDir, SITE_PORT: String(port) } as unknown;
  const child = spawn(process.execPath, [path.join(root, 'site/server/main.ts')], {
    env: env as NodeJS.ProcessEnv,
    stdio: 'ignore',
  });
  return until({ name: 'built-in', port: port!, child });
}

/** nginx with the example configuration of `deploy/`; undefined where there is no nginx. */
export async function startNginx(dataDir: string, builtIn: WebServer): Promise<WebServer | undefined> {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  const [port] = await freePorts(1);
  const folder = path.join(dataDir, 'nginx');
  mkdirSync(folder, { recursive: true });
  const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
  const hasBrotli = existsSync(brotli);
  const example = readFileSync(path.join(root, 'deploy/nginx.conf'), 'utf8')
    .replaceAll('/srv/ban-tin/data', dataDir)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('127.0.0.1:4321', new URL(builtIn.origin).host)
    .replace('#brotli_static on;', hasBrotli ? 'brotli_static on;' : '');
  writeFileSync(path.join(folder, 'ban-tin.conf'), example);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  const main = [
    ...(hasBrotli ? [`load_module ${brotli};`] : []),
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    ...['worker_processes 2;', `pid ${folder}/pid;`, `error_log ${folder}/error.log warn;`, 'daemon off;'],
    ...['events { }', 'http {', 'include /etc/nginx/mime.types;', 'access_log off;', 'sendfile on;', ...places],
    ...['include ban-tin.conf;', '}'],
  ];
  writeFileSync(path.join(folder, 'nginx.conf'), main.join('\n'));
  const child = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf'), '-e', `${folder}/start.log`], {
    stdio: 'inherit',
  });
  return until({ name: 'nginx', port: port!, child });
}

async function until({ name, port, child }: { name: string; port: number; child: ChildProcess }): Promise<WebServer> {
  const origin = `http://127.0.0.1:${port}`;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`${name} ended with exit code ${child.exitCode}.`);
    const answers = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answers) {
      return {
        name,
        origin,
        async stop() {
          child.kill('SIGTERM');
          await ended;
        },
      };
    }
    await wait(30);
  }
  throw new Error(`${name} does not answer at ${origin}.`);
}
