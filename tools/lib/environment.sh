# What every tool needs to know: the project's root, the user's cache, the tools that the set-up found or made.
# Sourced, never run. Leaves installing to tools/setup.
# shellcheck shell=bash
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/sanpo-planner
deps=$root/build/deps
cd "$root"

say() { printf '\033[1m== %s\033[0m\n' "$*"; }
warn() { printf 'warning: %s\n' "$*" >&2; }
die() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# File names are Japanese too; without a locale that says UTF-8, as on a plain machine, browsers replace them.
export LC_ALL=C.UTF-8
# Private Node and the project's own packages come before the machine's.
export PATH="$deps/node/bin:$root/node_modules/.bin:$PATH"
# Node brings its own list of authorities; a company's own, known to the machine, counts too.
[[ ! -f /etc/ssl/certs/ca-certificates.crt ]] || export NODE_EXTRA_CA_CERTS=${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}
# CMake and ccache: at most two compilers at once unless the caller says otherwise.
export CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}
# Every clone of the project shares the compiler's cache.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
# The private Emscripten finds its parts through its settings; its release builds call the closure compiler.
[[ ! -f $deps/emscripten/emscripten.cfg ]] || export EM_CONFIG=$deps/emscripten/emscripten.cfg
export EM_CLOSURE_COMPILER=$root/node_modules/.bin/google-closure-compiler
