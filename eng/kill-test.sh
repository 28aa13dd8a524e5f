#!/usr/bin/env bash
# Kills a process that saves and publishes, 300 times (or as often as the first argument says), and checks that nothing
# acknowledged was lost, doubled or half-published, that git fsck is clean, and that every start took less than 10 s.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/KnowledgeBase.Benchmarks -c Release -v quiet
exec dotnet tests/KnowledgeBase.Benchmarks/bin/Release/net10.0/KnowledgeBase.Benchmarks.dll kill-test "${1:-300}"
