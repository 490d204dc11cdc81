// @ts-check
import preact from '@astrojs/preact'
import { defineConfig } from 'astro/config'

// SITE and BASE let one build serve a sub-path, such as a project page on a shared host.
export default defineConfig({
  site: process.env.SITE ?? 'https://improvement-plan.example',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  integrations: [preact()],
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    css: {
      preprocessorOptions: {
        // nhsuk-frontend still uses Sass features that Dart Sass announces as deprecated; they are not ours to mend.
        scss: { quietDeps: true, loadPaths: ['node_modules'] },
      },
    },
    worker: { format: 'es' },
  },
})
