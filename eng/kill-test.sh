#!/usr/bin/env bash
# Kills a running site with SIGKILL while authors save and a reviewer publishes, 300 times (or as often as the first argument says), and checks that
# nothing acknowledged was lost, doubled or half-published, that git fsck is clean, and that every start took less than 10 s.
# With "store" as the second argument it kills a process that writes to the store as fast as it can, without a site around it.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/KnowledgeBase.Benchmarks -c Release -v quiet
exec dotnet tests/KnowledgeBase.Benchmarks/bin/Release/net10.0/KnowledgeBase.Benchmarks.dll "kill-${2:-site}" "${1:-300}"
