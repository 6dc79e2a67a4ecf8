import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePorts } from './test-newsroom.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A web server over the live folder of a data folder, in a process of its own. */
export interface WebServer {
  name: string;
  origin: string;
  /** Of the process that began it; nginx has its workers below it. */
  pid: number;
  stop(): Promise<void>;
}

/** The built-in server and, where it is installed, nginx. Either both run or none. */
export async function startWebServers(dataDir: string, { tls = false }: { tls?: boolean } = {}): Promise<WebServer[]> {
  const builtIn = await startBuiltIn(dataDir);
  try {
    const nginx = await startNginx(dataDir, builtIn, { tls });
    if (!nginx) process.stderr.write('nginx is not installed; only the built-in server is looked at\n');
    return nginx ? [builtIn, nginx] : [builtIn];
  } catch (error) {
    await builtIn.stop();
    throw error;
  }
}

/** The static server that `npm start` runs. */
export async function startBuiltIn(dataDir: string): Promise<WebServer> {
  const [port] = await freePorts(1);
  const env = { PATH: process.env['PATH'], TZ: 'UTC', DATA_DIR: dataDir, SITE_PORT: String(port) } as unknown;
  const child = spawn(process.execPath, [path.join(root, 'site/server/main.ts')], {
    env: env as NodeJS.ProcessEnv,
    stdio: 'ignore',
  });
  return until({ name: 'built-in', origin: `http://127.0.0.1:${port}`, child });
}

/** nginx with the example configuration of `deploy/`, with TLS if asked for; undefined where there is no nginx. */
async function startNginx(
  dataDir: string,
  builtIn: WebServer,
  { tls }: { tls: boolean },
): Promise<WebServer | undefined> {
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
    .replace('listen 80;', tls ? '' : `listen 127.0.0.1:${port};`)
    .replace('127.0.0.1:4321', new URL(builtIn.origin).host)
    .replace('#brotli_static on;', hasBrotli ? 'brotli_static on;' : '');
  writeFileSync(path.join(folder, 'ban-tin.conf'), tls ? withTls(example, folder, port!) : example);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  const main = [
    ...(hasBrotli ? [`load_module ${brotli};`] : []),
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    ...['worker_processes 2;', `pid ${folder}/pid;`, `error_log ${folder}/error.log warn;`, 'daemon off;'],
    'worker_rlimit_nofile 32768;',
    ...[
      'events { worker_connections 16384; }',
      'http {',
      'include /etc/nginx/mime.types;',
      'access_log off;',
      'sendfile on;',
      ...places,
    ],
    ...['include ban-tin.conf;', '}'],
  ];
  writeFileSync(path.join(folder, 'nginx.conf'), main.join('\n'));
  const child = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf'), '-e', `${folder}/start.log`], {
    stdio: 'inherit',
  });
  return until({ name: 'nginx', origin: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`, child });
}

/** The example with the lines that it proposes for TLS, and a certificate that nobody has signed. */
function withTls(example: string, folder: string, port: number): string {
  const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'certificate.pem')];
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  execFileSync('openssl', [...made, '-subj', '/CN=127.0.0.1', '-keyout', key, '-out', certificate], {
    stdio: 'ignore',
  });
  return example
    .replace('#listen 443 ssl http2;', `listen 127.0.0.1:${port} ssl http2;`)
    .replace(/#ssl_certificate .*/, `ssl_certificate ${certificate};`)
    .replace(/#ssl_certificate_key .*/, `ssl_certificate_key ${key};`);
}

async function until({
  name,
  origin,
  child,
}: {
  name: string;
  origin: string;
  child: ChildProcess;
}): Promise<WebServer> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`${name} ended with exit code ${child.exitCode}.`);
    if (await listens(new URL(origin))) {
      return {
        name,
        origin,
        pid: child.pid!,
        async stop() {
          child.kill('SIGTERM');
          await ended;
        },
      };
    }
    await wait(30);
  }
  child.kill('SIGKILL');
  throw new Error(`${name} does not answer at ${origin}.`);
}

function listens({ hostname, port }: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const answer = (does: boolean) => {
      socket.destroy();
      resolve(does);
    };
    socket.once('connect', () => answer(true)).once('error', () => answer(false));
  });
}
