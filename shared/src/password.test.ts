import { expect, test } from 'vitest';
import { passwordProblem } from './password.ts';

test.each(['Abcdefg1', 'Mật khẩu 2023 A', `Aa1${'x'.repeat(69)}`])('takes %j', (password) => {
  expect(passwordProblem(password)).toBeUndefined();
});

test.each([
  ['', 'The password needs at least 8 characters, a small letter a–z, a capital letter A–Z, and a digit.'],
  ['Abcdef1', 'The password needs at least 8 characters.'],
  ['abcdefgh', 'The password needs a capital letter A–Z and a digit.'],
  ['ABCDEFG1', 'The password needs a small letter a–z.'],
  ['Abcdefgh', 'The password needs a digit.'],
])('says what %j lacks', (password, problem) => {
  expect(passwordProblem(password)).toBe(problem);
});

test('counts bytes, not characters, towards the limit of bcrypt', () => {
  expect(passwordProblem(`Aa1${'x'.repeat(70)}`)).toContain('longer than 72 bytes');
  expect(passwordProblem(`Aa1${'ệ'.repeat(23)}`)).toBeUndefined();
  expect(passwordProblem(`Aa1${'ệ'.repeat(24)}`)).toContain('longer than 72 bytes');
});
