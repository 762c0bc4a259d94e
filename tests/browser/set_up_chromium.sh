#!/bin/sh
# Makes sure a Chromium is there for the browser tests. Never fails: without one, pytest skips
# those tests and says so, or fails them where CI=true.
if [ -x /usr/bin/chromium ] || [ -n "$JEJAK_CHROMIUM" ]; then
    exit 0
fi
if [ "$(id -u)" = 0 ]; then
    as_root=""
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    as_root="no"
fi
if [ "$as_root" != no ] && command -v apt-get >/dev/null; then
    echo "Memasang Chromium untuk uji peramban …"
    export DEBIAN_FRONTEND=noninteractive
    $as_root apt-get update -qq &&
        $as_root apt-get install -y -qq --no-install-recommends chromium >/dev/null
fi
if [ ! -x /usr/bin/chromium ]; then
    echo "Chromium belum terpasang, jadi uji peramban dilewati. Pasang dengan:" >&2
    echo "    sudo apt-get install chromium" >&2
    echo "atau sebutkan peramban lain yang sejenis: JEJAK_CHROMIUM=/jalur/ke/chromium make test" >&2
fi
exit 0
