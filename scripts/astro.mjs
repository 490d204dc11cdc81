/**
 * Runs Astro with its telemetry off: a tool that sends nothing anywhere should not be built by one that does.
 * Same arguments as `astro`.
 */
process.env.ASTRO_TELEMETRY_DISABLED = '1'
await import(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')).href)
