const longestInBytes = 72;

/**
 * What keeps Strapi from taking a password for an administrator, in English for operators; undefined if it is good.
 * Source: @strapi/admin, `validation/common-validators`; bcrypt reads no more than 72 bytes, in UTF-8.
 */
export function passwordProblem(password: string): string | undefined {
  const lacks = [
    password.length < 8 && 'at least 8 characters',
    !/[a-z]/.test(password) && 'a small letter a–z',
    !/[A-Z]/.test(password) && 'a capital letter A–Z',
    !/[0-9]/.test(password) && 'a digit',
  ].filter((lack) => lack !== false);
  if (lacks.length > 0) return `The password needs ${new Intl.ListFormat('en').format(lacks)}.`;
  if (new TextEncoder().encode(password).length > longestInBytes) {
    return `The password is longer than ${longestInBytes} bytes. Choose a shorter one; accented letters take 2 or 3 bytes.`;
  }
  return undefined;
}
