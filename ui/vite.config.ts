import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const target = process.env.API_TARGET ?? 'http://127.0.0.1:8080';
const proxy = { target, changeOrigin: false };

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
    // Two copies of Preact make the menus of diagram-js open empty, without any error.
    dedupe: ['preact'],
  },
  build: {
    outDir: process.env.ARTEL_UI_OUT ?? '../target/classes/static',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    manifest: 'manifest.json',
    chunkSizeWarningLimit: 1500,
  },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 5173),
    strictPort: true,
    proxy: { '/api': proxy, '/healthcheck': proxy },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/kernel/testing.ts'],
    isolate: false,
    maxWorkers: 2,
  },
});
