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

const onBehalf = new AsyncLocalStorage<Actor>();

/** Does work of the server on behalf of somebody: a publish at a set hour, an import. */
export function actingFor<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  return onBehalf.run(actor, work);
}

/** Whoever does what is being done: the server's principal, else who sent the request; nobody outside of both. */
export function currentActor(strapi: Core.Strapi): Actor | undefined {
  const principal = onBehalf.getStore();
  if (principal) return principal;
  const user = strapi.requestContext.get()?.state?.user as (Account & { id: number }) | undefined;
  if (!user?.email) return undefined;
  return { id: user.id, name: nameOf(user), email: user.email };
}

/** An account as Strapi stores it. */
export interface Account {
  email: string;
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
}

/** As editors know the person behind an account: "Nguyễn Thị Lan". */
export function nameOf({ firstname, lastname, username, email }: Account): string {
  return [lastname, firstname].filter(Boolean).join(' ') || username || email;
}
