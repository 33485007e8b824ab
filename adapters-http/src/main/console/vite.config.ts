import { defineConfig, type Plugin } from 'vite';
import vue from '@vitejs/plugin-vue';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const out = process.env.OUT ?? '../../../target/classes/console';

/** Lays .br and .gz beside each file, so that the server never packs. */
function packed(): Plugin {
  return {
    name: 'packed',
    closeBundle() {
      for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
        if (entry.isFile() && /\.(js|css|html|svg)$/.test(entry.name)) {
          const path = join(entry.parentPath, entry.name);
          const bytes = readFileSync(path);
          writeFileSync(path + '.br', brotliCompressSync(bytes));
          writeFileSync(path + '.gz', gzipSync(bytes, { level: 9 }));
        }
      }
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [vue(), packed()],
  define: { __VUE_OPTIONS_API__: true, __VUE_PROD_DEVTOOLS__: false },
  logLevel: 'warn',
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'chrome86',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
});
