#!/bin/sh
# Builds the page into the folder given, when Node 20+ is there and something changed.
set -eu
cd "$(dirname "$0")"
out=$1
if ! command -v node >/dev/null 2>&1 || [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then
  echo "Node 20+ was not found: everything works except the page that 'dragoman serve' shows." >&2
  exit 0
fi
if [ -f "$out/index.html" ] && [ -z "$(find . -name node_modules -prune -o -path ./test -prune -o -type f -newer "$out/index.html" -print | head -n 1)" ]; then
  exit 0
fi
if ! { [ -d node_modules ] && [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --loglevel=error >/dev/null; } ||
  ! npm run --silent build -- --outDir "$out" --emptyOutDir; then
  echo "The page could not be built: everything works except the page that 'dragoman serve' shows." >&2
  [ -z "${CI:-}" ]
fi
