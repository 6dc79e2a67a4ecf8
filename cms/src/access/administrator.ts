import { randomInt } from 'node:crypto';
import { passwordProblem } from '@ban-tin/shared/password';
import type { Core } from '@strapi/strapi';

export interface Administrator {
  email: string;
  password: string;
}

/** The admin's services, as far as we call them. */
interface UserService {
  exists(): Promise<boolean>;
  create(user: Record<string, unknown>): Promise<unknown>;
}
interface RoleService {
  getSuperAdmin(): Promise<{ id: number }>;
}

const defaultEmail = 'admin@example.com';
/** Without letters and digits that look alike on paper. */
const alphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * Creates the first administrator of an empty cms, from the environment or with a generated password, and returns how to
 * log in; undefined if there is one already. Strapi's own `create` does not look at the password: it is checked here.
 */
export async function createFirstAdministrator(
  strapi: Core.Strapi,
  { email = defaultEmail, password }: { email?: string | undefined; password?: string | undefined },
): Promise<(Administrator & { generated: boolean }) | undefined> {
  const users = strapi.service('admin::user') as unknown as UserService;
  if (await users.exists()) return undefined;

  const problem = password && passwordProblem(password);
  if (problem) throw new Error(`ADMIN_PASSWORD is not good enough: ${problem} Set another one, then start again.`);

  const role = await (strapi.service('admin::role') as unknown as RoleService).getSuperAdmin();
  const chosen = password ?? generatePassword();
  await users.create({
    email: email.toLowerCase(),
    password: chosen,
    firstname: 'Quản trị viên',
    preferedLanguage: 'vi',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  return { email: email.toLowerCase(), password: chosen, generated: !password };
}

/** 20 characters, about 115 bits, good by Strapi's policy. */
export function generatePassword(): string {
  for (;;) {
    const password = Array.from({ length: 20 }, () => alphabet[randomInt(alphabet.length)]).join('');
    if (!passwordProblem(password)) return password;
  }
}
