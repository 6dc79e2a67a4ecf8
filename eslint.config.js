import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['**/dist/', '**/build/', '**/.astro/', '**/.compiled/', '**/.strapi/', 'cms/types/', 'data/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...astro.configs.recommended,
  {
    languageOptions: { globals: { process: 'readonly', Buffer: 'readonly', strapi: 'readonly' } },
    rules: {
      // TypeScript finds undefined names itself.
      'no-undef': 'off',
      // Strapi types rows of its database, and much else, as any.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
);
