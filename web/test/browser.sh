#!/bin/sh
# Tests the page in a real browser: browser.sh http://localhost:PORT
# Exit status 77: skipped, because Node or Chromium is not here. In CI a missing Chromium is installed.
set -eu
cd "$(dirname "$0")"
skip() {
  echo "The page was not tested in a browser: $1"
  exit 77
}
command -v node >/dev/null 2>&1 || skip "Node 20+ was not found."
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || skip "Node is older than 20."
[ -d node_modules ] && [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund --loglevel=error
chromium() { node -e 'import("./chromium.mjs").then((m) => process.exit(m.chromiumPath() ? 0 : 1))'; }
if ! chromium && [ -n "${CI:-}" ] && command -v apt-get >/dev/null 2>&1; then
  (apt-get update -qq && apt-get install -y -qq chromium) >/dev/null 2>&1 || true
fi
chromium || skip "Chromium was not found; install it or name it in CHROMIUM."
node_modules/.bin/tsc -p ..
node --test-reporter=spec units.mjs
node --test-reporter=spec browser.mjs "$1"
