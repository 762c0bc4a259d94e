#!/bin/sh
# Lists which account sent which commit of a pull request, a line "commit account" each.
# Usage: list_senders.sh NUMBER, with GH_TOKEN in the environment (read access is enough).
# Only commits made in the web editor: GitHub signs them for the account that is logged in.
set -eu
case "$1" in
    '' | *[!0-9]*) echo "Nomor usulan keliru." >&2; exit 2 ;;
esac
gh api --paginate "repos/$GITHUB_REPOSITORY/pulls/$1/commits" --jq '
    .[] | select(.commit.verification.verified and .committer.login == "web-flow"
      and .author.login != null) | "\(.sha) \(.author.login)"'
