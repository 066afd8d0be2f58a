import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { defineConfig } from 'vite';
import { writePageFonts } from './bin/pages/page-fonts.mjs';
import { scriptFiles } from './bin/pages/script-files.mjs';

/** Several builds of one checkout (tests, a second builder) must not write into each other's folders. */
const buildDir = process.env['SAOQUE_BUILD_DIR'];

export default defineConfig({
  plugins: [
    { name: 'page-fonts', config: () => writePageFonts('.svelte-kit/page-fonts') },
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/words/paraglide',
      // The address says the language, so that public pages need no cookie and can be cached and shared.
      strategy: ['url', 'baseLocale'],
      emitTsDeclarations: true,
    }),
    sveltekit({
      adapter: adapter({ out: buildDir ?? 'build', precompress: true }),
      ...(buildDir === undefined ? {} : { outDir: `${buildDir}-kit` }),
      // Without unsafe-inline: SvelteKit puts a nonce on the one boot script of the work pages.
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one inline style there is: SvelteKit's hidden element that tells screen readers of a
          // new page. By its hash, so that no other style attribute passes.
          'style-src-attr': [
            'unsafe-hashes',
            'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=',
          ],
          'img-src': ['self', 'data:', 'blob:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
      version: { pollInterval: 0 },
      // Work pages register it themselves, for their own addresses: public pages have no script.
      serviceWorker: { register: false },
    }),
  ],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: scriptFiles() } } } },
  },
});
