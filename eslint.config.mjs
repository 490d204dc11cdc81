// @ts-check
import js from '@eslint/js'
import astro from 'eslint-plugin-astro'
import jsxA11y from 'eslint-plugin-jsx-a11y-x'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const typescriptFiles = ['**/*.{ts,tsx}']
const scriptFiles = ['**/*.mjs']
const astroFiles = ['**/*.astro', '**/*.astro/*.ts']

/** Files whose tool reads their default export. */
const defaultExportFiles = ['*.config.{ts,mjs}', 'src/content.config.ts', 'src/pages/**/*.ts', '**/*.astro']

const tableRoles = {
  table: ['table'],
  thead: ['rowgroup'],
  tbody: ['rowgroup'],
  tr: ['row'],
  th: ['columnheader', 'rowheader'],
  td: ['cell'],
}
const listRoles = { ul: ['list'], ol: ['list'] }

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'test-results/', 'playwright-report/', '**/node_modules/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: [...typescriptFiles, ...scriptFiles],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.config.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    files: [...typescriptFiles, ...scriptFiles],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      // Counts read better as they are than as String(count).
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Components take their props apart, and nothing here relies on `this`.
      '@typescript-eslint/unbound-method': 'off',
      // An event handler reads best on one line, whatever the function that it calls gives back.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Names that come from data stay visibly different from those that the code declares.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  {
    files: scriptFiles,
    // Node's own names: the compiler checks these files too (scripts/tsconfig.json), and knows better.
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['src/**/*.{ts,tsx,astro}'],
    rules: {
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
          message: 'Markup is never made from text: render it, or set textContent.',
        },
        {
          selector: 'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|set:html)$/]',
          message: 'Markup is never made from text: render it.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.tsx'],
    extends: [jsxA11y.configs.strict],
    settings: { 'jsx-a11y-x': { attributes: { for: ['htmlFor', 'for'] } } },
    rules: {
      // A table that CSS lays out as cards on a phone loses its roles unless they are written out; so does a list without markers.
      'jsx-a11y-x/no-redundant-roles': ['error', { ...tableRoles, ...listRoles }],
      'jsx-a11y-x/no-interactive-element-to-noninteractive-role': ['error', tableRoles],
    },
  },
  {
    extends: [astro.configs['flat/recommended'], astro.configs['flat/jsx-a11y-strict']],
    rules: {
      'astro/no-set-html-directive': 'error',
      'astro/no-unused-css-selector': 'error',
      'astro/jsx-a11y/no-redundant-roles': ['error', listRoles],
    },
    files: astroFiles,
  },
  {
    // Benchmarks print, and their peers are installed by the benchmark command alone, so their types are not there.
    files: ['tests/bench/**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  { files: defaultExportFiles, rules: { 'no-restricted-exports': 'off' } },
)
