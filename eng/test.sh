#!/usr/bin/env bash
# Installs what the tests need where it is missing, builds, runs every test project,
# and prints "N passed, N failed, N skipped" as its last line.
set -uo pipefail
cd "$(dirname "$0")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
# A machine without a home folder still has a place for packages.
export HOME="${HOME:-$(mktemp -d)}"

install_debian_packages() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
  [ ${#missing[@]} -eq 0 ] && return 0
  local sudo=""
  [ "$(id -u)" -eq 0 ] || sudo="sudo"
  $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq "${missing[@]}" >/dev/null
}

install_debian_packages || { echo "eng/test.sh: could not install chromium and postgresql" >&2; exit 1; }
[ -f tests/package-lock.json ] && { (cd tests && npm ci --no-audit --no-fund --silent) || exit 1; }
dotnet build KnowledgeBase.sln -c Release -v quiet || exit 1

passed=0 failed=0 skipped=0
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
for project in UnitTests ComponentTests IntegrationTests BrowserTests; do
  dotnet test "tests/KnowledgeBase.$project" -c Release --no-build --nologo \
    --results-directory "$results" --logger "trx;LogFileName=$project.trx" || failing=1
  counters=$(grep -o '<Counters [^>]*>' "$results/$project.trx" 2>/dev/null | head -n 1)
  if [ -z "$counters" ]; then
    echo "eng/test.sh: $project wrote no results" >&2
    failed=$((failed + 1))
    continue
  fi
  count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
  total=$(count total) ok=$(count passed) bad=$(count failed)
  passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + total - ok - bad))
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$skipped" -eq 0 ] && [ -z "${failing:-}" ]
