import { findProgram } from './program.mjs';

/** Finds the Chromium of this machine. */
export const findChromium = (environment = process.env) =>
  findProgram(
    {
      setting: 'CHROMIUM',
      names: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'],
      fixed: ['/usr/bin/chromium', '/usr/bin/chromium-browser'],
      missing:
        'There is no Chromium here: install it (Debian: apt-get install chromium), or set CHROMIUM to its path.',
    },
    environment,
  );
