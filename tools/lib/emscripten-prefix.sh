#!/bin/bash
# Lays Debian 13's Emscripten out in a folder of its own, to run on Debian 12 with that one's clang-19.
#   emscripten-prefix.sh FOLDER APT_OPTIONS...   the options make apt read Debian 13's lists (tools/setup, use_suite)
# Emscripten itself is scripts and works as it is; binaryen needs a newer C library, so it is started by the loader
# of Debian 13 from the same folder. Nothing of the system is replaced.
set -euo pipefail
place=$1
shift
archives=$(mktemp -d)
trap 'rm -rf "$archives"' EXIT

(cd "$archives" && apt-get "$@" download -q emscripten binaryen libc6 libstdc++6 libgcc-s1 node-acorn >/dev/null)
without=('*/wasm32-emscripten/pic*' '*/wasm32-emscripten/lto-pic*' '*-mt*.a' '*-ww*.a' '*asan*.a'
  ./usr/share/emscripten/test ./usr/share/emscripten/docs ./usr/share/emscripten/media ./usr/share/doc ./usr/share/man)
for archive in "$archives"/*.deb; do
  dpkg-deb --fsys-tarfile "$archive" | tar -x -C "$place" "${without[@]/#/--exclude=}"
done

ln -sfn ../nodejs "$place/usr/share/emscripten/node_modules" # where Node looks for acorn
mkdir -p "$place/binaryen/bin" "$place/bin"
for tool in "$place"/usr/bin/wasm*; do
  cat >"$place/binaryen/bin/$(basename "$tool")" <<'WRAPPER'
#!/bin/sh
prefix=$(dirname "$(readlink -f "$0")")/../..
library=$(dirname "$(ls "$prefix"/usr/lib/*-linux-gnu/ld-linux-*.so.* | head -n 1)")
exec "$library"/ld-linux-*.so.* --argv0 "$0" --library-path "$library" "$prefix/usr/bin/$(basename "$0")" "$@"
WRAPPER
done
cat >"$place/emscripten.cfg" <<'CONFIG'
import os
_prefix = os.path.dirname(os.path.abspath(os.environ['EM_CONFIG']))
LLVM_ROOT = '/usr/bin'
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
BINARYEN_ROOT = _prefix + '/binaryen'
NODE_JS = _prefix + '/node'
CACHE = _prefix + '/usr/share/emscripten/cache'
FROZEN_CACHE = True
CONFIG
# Debian's own /usr/bin/em++ would look for Emscripten in its fixed place.
for tool in emcc em++ emar emranlib; do
  cat >"$place/bin/$tool" <<'WRAPPER'
#!/bin/sh
prefix=$(dirname "$(dirname "$(readlink -f "$0")")")
export EM_CONFIG="$prefix/emscripten.cfg" EMSDK_PYTHON=/usr/bin/python3
exec "$prefix/usr/share/emscripten/$(basename "$0")" "$@"
WRAPPER
done
chmod +x "$place"/binaryen/bin/* "$place"/bin/*
