#!/usr/bin/env python3
"""
Runs the same passages and queries through KnowledgeBase's engine, Java Lucene 8, SQLite FTS5 and PostgreSQL full text, in turn, and prints one table
of the medians over the rounds. On a machine with other work compare the rows with each other, not with other days.

    eng/peers/compare.py PASSAGES.jsonl QUERIES.jsonl [--rounds 3] [--seconds 5] [--only kb-plain,lucene]

Needs: a Release build of src/KnowledgeBase.Cli, and of Debian liblucene8-java, a JDK and postgresql for the rows that use them.
"""
import argparse
import glob
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
KB = HERE.parents[1] / "src/KnowledgeBase.Cli/bin/Release/net10.0/kb.dll"
JARS = [jar for name in ("core", "analyzers-common", "sandbox", "queries") for jar in glob.glob(f"/usr/share/java/lucene-{name}-8.*.jar")]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("passages")
    options.add_argument("queries")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--seconds", type=float, default=5, help="how long each peer is asked in a round")
    options.add_argument("--only", help="names of rows, with commas")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        # The server of the PostgreSQL row may run as another user.
        os.chmod(folder, 0o755)
        compare(commands(chosen, folder), chosen)


def commands(chosen, folder):
    classes = os.path.join(folder, "classes")
    path = ":".join([*JARS, classes])
    if JARS:
        subprocess.run(["javac", "-cp", path, "-d", classes, str(HERE / "LucenePeer.java")], check=True)
    files = [os.path.abspath(chosen.passages), os.path.abspath(chosen.queries)]
    kb = ["dotnet", str(KB), "eval", "--passages", files[0], "--queries", files[1]]
    lucene = ["java", "-Xmx2g", "-cp", path, "LucenePeer", *files]
    python = [sys.executable, "-B"]
    all_rows = {
        "kb-plain": ("KnowledgeBase, plain BM25 (kb eval --plain)", [*kb, "--plain"]),
        "kb": ("KnowledgeBase, whole ranking with extracts (kb eval)", kb),
        "lucene": ("Java Lucene 8, stems of both languages", [*lucene, os.path.join(folder, "languages"), "languages", str(chosen.seconds)]),
        "lucene-bm25f": ("Java Lucene 8, BM25F of title and text", [*lucene, os.path.join(folder, "bm25f"), "bm25f", str(chosen.seconds)]),
        "lucene-standard": ("Java Lucene 8, StandardAnalyzer", [*lucene, os.path.join(folder, "standard"), "standard", str(chosen.seconds)]),
        "sqlite": ("SQLite FTS5, no stop words", [*python, str(HERE / "sqlite_peer.py"), *files, folder, str(chosen.seconds), "telling"]),
        "sqlite-all": ("SQLite FTS5, every word", [*python, str(HERE / "sqlite_peer.py"), *files, folder, str(chosen.seconds), "all"]),
        "postgres": ("PostgreSQL full text, no stop words", [*python, str(HERE / "postgres_peer.py"), *files, folder, str(chosen.seconds)]),
    }
    names = chosen.only.split(",") if chosen.only else list(all_rows)
    return {name: all_rows[name] for name in names}


def compare(peers, chosen):
    results = {name: [] for name in peers}
    for number in range(1, chosen.rounds + 1):
        for name, (title, command) in peers.items():
            output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip().splitlines()[-1]
            results[name].append(json.loads(output))
            print(f"round {number}: {title}: {output}", file=sys.stderr, flush=True)

    def median(name, figure):
        return statistics.median(result[figure] for result in results[name])

    print("| OR of a query's words, top 10, one thread | queries a second | p50 ms | p99 ms | passages a second | index MiB |")
    print("| --- | --- | --- | --- | --- | --- |")
    for name, (title, _) in peers.items():
        print(
            f"| {title} | {median(name, 'queriesPerSecond1'):.0f} | {median(name, 'p50Ms'):.3f} | {median(name, 'p99Ms'):.2f} "
            f"| {median(name, 'documentsPerSecond'):.0f} | {median(name, 'indexBytes') / 2**20:.0f} |")


main()
