// @ts-check
import preact from '@astrojs/preact'
import { satteri } from '@astrojs/markdown-satteri'
import { defineConfig } from 'astro/config'
import { siteFiles } from './scripts/hosting/site-files.mjs'
import { offlineCopy } from './scripts/offline/offline-copy.mjs'
import { markdownOptions } from './src/content/markdown.ts'

const base = process.env.BASE ?? '/'
const site = process.env.SITE ?? 'https://improvement-plan.example'

// SITE and BASE let one build serve a sub-path, such as a project page on a shared host.
export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // As HTML has it: a line break between words is a space. Astro's default drops it, and glues words to links.
  compressHTML: true,
  integrations: [preact(), siteFiles({ site, base, env: process.env }), offlineCopy()],
  // Highlighted code would need inline styles, which src/security/content-policy.ts forbids; the guidance has no code.
  markdown: { processor: satteri(markdownOptions(base)), syntaxHighlight: false },
  // Nothing stands inside a page that the content security policy would have to allow by name.
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    css: {
      preprocessorOptions: {
        // nhsuk-frontend still uses Sass features that Dart Sass announces as deprecated; they are not ours to mend.
        scss: { quietDeps: true, loadPaths: ['node_modules'] },
      },
    },
    worker: {
      format: 'es',
      rolldownOptions: {
        treeshake: {
          // pdf-lib does not say that its modules do nothing when they are loaded. Said for it, the measures of the 14
          // standard fonts, 110 KB that the tool never uses, stay out of the worker.
          moduleSideEffects: (id) => !/[\\/](?:@pdf-lib|pdf-lib)[\\/]/.test(id),
        },
        // Each worker is a build of its own. With a file to itself SheetJS comes out of each the same, and is kept once.
        output: { codeSplitting: { groups: [{ name: 'xlsx', test: /[\\/]@e965[\\/]xlsx[\\/]/ }] } },
      },
    },
  },
})
