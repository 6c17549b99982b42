#!/bin/sh
# P5: import of generated graphs (seed 1) into an empty SQLite database, full-text index included. Prints a table.
# "import s" begins with the first node asked for and ends when the transaction is durable and moved into the database file;
# making the graph is part of it. "of processor s" tells a busy machine from slow code. Sizes other than the three may be given.
set -e
cd "$(dirname "$0")/.."
dotnet build bench/FrameworkGraph.Bench -c Release -v quiet >&2
exec bench/FrameworkGraph.Bench/bin/Release/net10.0/FrameworkGraph.Bench import "$@"
