// @ts-check
import preact from '@astrojs/preact'
import { satteri } from '@astrojs/markdown-satteri'
import { defineConfig } from 'astro/config'
import { markdownOptions } from './src/content/markdown.ts'

const base = process.env.BASE ?? '/'

// SITE and BASE let one build serve a sub-path, such as a project page on a shared host.
export default defineConfig({
  site: process.env.SITE ?? 'https://improvement-plan.example',
  base,
  trailingSlash: 'always',
  // As HTML has it: a line break between words is a space. Astro's default drops it, and glues words to links.
  compressHTML: true,
  integrations: [preact()],
  // Highlighted code would need inline styles, which the policy below forbids; the guidance has no code.
  markdown: { processor: satteri(markdownOptions(base)), syntaxHighlight: false },
  build: { inlineStylesheets: 'never' },
  security: {
    // Nothing may be fetched from another origin, and nothing that is typed may leave. Astro adds the hashes of its own
    // inline scripts; `frame-ancestors` does not work in a meta element and ships as a header.
    csp: {
      directives: [
        "default-src 'self'",
        "connect-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "frame-src 'none'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'none'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  devToolbar: { enabled: false },
  vite: {
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
      },
    },
  },
})
