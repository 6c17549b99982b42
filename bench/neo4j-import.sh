#!/bin/sh
# P6: import of a generated graph (seed 1) into Neo4j against a bare UNWIND load of the same. Empties the database that NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD name.
# usage: bench/neo4j-import.sh [CLAIMS ...]
set -e
cd "$(dirname "$0")/.."
dotnet build bench/FrameworkGraph.Bench -c Release -v quiet >&2
exec bench/FrameworkGraph.Bench/bin/Release/net10.0/FrameworkGraph.Bench neo4j-import "${@:-1000000}"
