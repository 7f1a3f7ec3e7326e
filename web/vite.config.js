import { defineConfig } from 'vite';

export default defineConfig({
  // The content security policy allows files only, so nothing is inlined.
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/api': 'http://localhost:8470' } },
});
