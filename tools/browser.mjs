/**
 * Finds a Chromium-family browser on this machine. On Debian as root, where there is none, installs Debian's.
 * CHROME_PATH overrides.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge-stable',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter(Boolean)
    .flatMap((root) => [
      `${root}\\Google\\Chrome\\Application\\chrome.exe`,
      `${root}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]),
};

const isRoot = () => process.getuid?.() === 0;

function installOnDebian() {
  console.log('No Chromium found: installing the one from Debian.');
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) return;
  }
}

/** @returns {string} the path of the browser; ends the process with one sentence where there is none */
export function findBrowser() {
  const found = () =>
    [process.env.CHROME_PATH, ...(CANDIDATES[process.platform] ?? [])].find((p) => p && existsSync(p));
  let path = found();
  if (!path && existsSync('/etc/debian_version') && isRoot()) {
    installOnDebian();
    path = found();
  }
  if (!path) {
    console.error(
      'No Chrome, Chromium or Edge was found: install one (on Debian and Ubuntu `sudo apt-get install chromium`), or set CHROME_PATH to its program file.',
    );
    process.exit(1);
  }
  return path;
}

/** Arguments for a browser that talks to this machine only. Root needs --no-sandbox. */
export const BROWSER_ARGS = [
  ...(isRoot() ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
];
