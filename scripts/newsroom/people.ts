/** Somebody who works in the newsroom, with a way to log in. */
export interface Account {
  id: number;
  email: string;
  password: string;
}

/** The names of the roles, by their codes. */
export type RoleCode = 'author' | 'editor' | 'head';

const password = 'Kiem-thu-2026';

/** Makes an account as an administrator does, and takes up its invitation. */
export async function inviteTo(
  cmsUrl: string,
  administrator: { email: string; password: string },
  {
    firstname,
    lastname,
    role,
    email = `${role}@example.com`,
  }: { firstname: string; lastname: string; role: RoleCode; email?: string },
): Promise<Account> {
  const send = async (path: string, body?: object, token?: string): Promise<any> => {
    const response = await fetch(cmsUrl + path, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { data: unknown }).data;
  };
  const { token } = await send('/admin/login', administrator);
  const roles: { id: number; code: string }[] = await send('/admin/roles', undefined, token);
  const { id: roleId } = roles.find(({ code }) => code === role)!;
  const invited = await send(
    '/admin/users',
    { email, firstname, lastname, preferedLanguage: 'vi', roles: [roleId] },
    token,
  );
  const { registrationToken, id } = invited;
  await send('/admin/register', { registrationToken, userInfo: { firstname, lastname, password } });
  return { id, email, password };
}
