import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

/** Who does something: an editor with an account, or the server on somebody's behalf. */
export interface Actor {
  /** The account's number in the cms; none for the server itself. */
  id?: number;
  /** As editors know this person: "Nguyễn Thị Lan". */
  name: string;
  email?: string;
}

/** What Strapi knows of an account. */
interface Account {
  id: number;
  firstname?: string;
  lastname?: string;
  username?: string;
  email: string;
}

const onBehalf = new AsyncLocalStorage<Actor>();

/** Does work of the server on behalf of somebody: a publish at a set hour, an import. */
export function actingFor<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  return onBehalf.run(actor, work);
}

/** Whoever does what is being done: the server's principal, else who sent the request; nobody outside of both. */
export function currentActor(strapi: Core.Strapi): Actor | undefined {
  const principal = onBehalf.getStore();
  if (principal) return principal;
  const user = strapi.requestContext.get()?.state?.user as Account | undefined;
  if (!user?.email) return undefined;
  return { id: user.id, name: nameOf(user), email: user.email };
}

/** As editors know the owner of an account: "Nguyễn Thị Lan". */
export function nameOf(user: Account): string {
  return [user.lastname, user.firstname].filter(Boolean).join(' ') || user.username || user.email;
}
