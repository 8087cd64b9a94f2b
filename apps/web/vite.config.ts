import ui from '@nuxt/ui/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** The API that the development server talks to; `ATRIUM_API` points it somewhere else. */
const api = process.env.ATRIUM_API ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [
    vue(),
    ui({
      autoImport: false,
      dts: false,
      // Icons are bundled: an installation without the internet must look the same.
      icon: {
        clientBundle: {
          scan: { globInclude: ['src/**/*.{vue,ts}'], globExclude: ['node_modules', 'dist'] },
          sizeLimitKb: 512,
        },
      },
      ui: {
        colors: {
          primary: 'atrium',
          neutral: 'stone',
          secondary: 'stone',
          success: 'green',
          warning: 'amber',
          error: 'red',
          info: 'sky',
        },
        button: {
          slots: { base: 'font-medium cursor-pointer disabled:cursor-not-allowed transition-colors duration-100' },
        },
        tooltip: { slots: { content: 'text-xs' } },
        modal: {
          variants: { overlay: { true: { overlay: 'bg-stone-900/25 dark:bg-black/55' } } },
          slots: { content: 'shadow-float ring-default', title: 'text-sm', description: 'text-xs' },
        },
        slideover: { variants: { overlay: { true: { overlay: 'bg-stone-900/25 dark:bg-black/55' } } } },
        drawer: { slots: { overlay: 'bg-stone-900/25 dark:bg-black/55' } },
        formField: {
          slots: { label: 'text-default font-medium text-13', hint: 'text-xs', help: 'text-xs', error: 'text-xs' },
        },
        input: { defaultVariants: { size: 'md' } },
      },
    }),
  ],
  server: { port: 5173, proxy: { '/api': { target: api, changeOrigin: false } } },
  preview: { port: 4173, proxy: { '/api': { target: api, changeOrigin: false } } },
  build: {
    target: 'es2022',
    // Nothing may be inlined into the page: the content security policy allows no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
});
