#!/usr/bin/env bash
# Answers of calendars, received and given back by dovecot over IMAP, read by the product.
# Exits with 77 where dovecot is not to be had.
set -euo pipefail
cd "$(dirname "$0")/../.."

packages=(dovecot-imapd)
if ! dpkg -s "${packages[@]}" >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    (apt-get install -y -q "${packages[@]}" || (apt-get update -q && apt-get install -y -q "${packages[@]}")) >/dev/null 2>&1 || true
  fi
  if ! dpkg -s "${packages[@]}" >/dev/null 2>&1; then
    echo "mailbox: ${packages[*]} is not installed and cannot be; nothing was tried"
    [ "${CI:-}" = true ] && exit 1
    exit 77
  fi
fi
if [ "$(id -u)" != 0 ]; then
  echo "mailbox: dovecot is started as root only; nothing was tried"
  [ "${CI:-}" = true ] && exit 1
  exit 77
fi

npx tsc -b apps/api-e2e
work=$(mktemp -d)
chmod 755 "$work"
trap 'dovecot -c "$work/dovecot.conf" stop 2>/dev/null || true; rm -rf "$work"' EXIT
port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
mkdir -p "$work/home"
chown -R nobody "$work/home"
cat >"$work/dovecot.conf" <<CONF
base_dir = $work/run
log_path = $work/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:$work/home/maildir
first_valid_uid = 1
service imap-login {
  inet_listener imap {
    port = $port
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=$work/home
}
CONF
dovecot -c "$work/dovecot.conf"
for _ in $(seq 100); do
  (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
  sleep 0.1
done
if ! node tools/interop/mailbox/answers.mjs "imap://answers:secret@127.0.0.1:$port/INBOX"; then
  cat "$work/dovecot.log"
  exit 1
fi
