import type { Administrator } from './administrator.ts';

/**
 * Hands a new administrator's generated password to whoever started the cms: the parent process (`npm start` prints it
 * last, where it is seen), else the terminal. Never to the log file.
 */
export function announceAdministrator(administrator: (Administrator & { generated: boolean }) | undefined): void {
  if (!administrator) return;
  if (process.send) {
    process.send({ administrator });
    return;
  }
  const { email, password, generated } = administrator;
  process.stdout.write(`First administrator: ${email}${generated ? `, password ${password} (shown only now)` : ''}\n`);
}
