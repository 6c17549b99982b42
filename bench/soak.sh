#!/bin/sh
# P11: a fixed mix of reads and writes, open loop, at half of peak. Prints each operation and fails when a p99 is 10 times its p50 or more, on any error, and when the heap grows.
# usage: bench/soak.sh [SECONDS]     an hour unless given
set -e
cd "$(dirname "$0")/.."
dotnet build tests/FrameworkGraph.Soak.Tests -c Release -v quiet -p:BuildClient=false >&2
log=$(mktemp)
SOAK_SECONDS="${1:-3600}" tests/FrameworkGraph.Soak.Tests/bin/Release/net10.0/FrameworkGraph.Soak.Tests -noColor -showLiveOutput | tee "$log"
! grep -E 'p99 is ([1-9][0-9]|[0-9]{3,})' "$log"
