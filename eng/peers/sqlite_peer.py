"""SQLite FTS5: OR of a query's words, bm25(), top 10. Arguments: passages queries folder seconds telling|all"""
import json
import os
import sqlite3
import sys
import time

import rows


def main(passages, queries, folder, seconds, kept):
    file = os.path.join(folder, "fts5.db")
    if os.path.exists(file):
        os.remove(file)
    database = sqlite3.connect(file)
    database.execute("PRAGMA journal_mode = OFF")
    database.execute("PRAGMA cache_size = -262144")
    documents = rows.read(passages)
    start = time.perf_counter()
    database.execute("CREATE VIRTUAL TABLE passages USING fts5(title, body, content='', tokenize='unicode61 remove_diacritics 2')")
    database.executemany("INSERT INTO passages(title, body) VALUES (?, ?)", ((row.get("title") or "", row.get("text") or "") for row in documents))
    database.execute("INSERT INTO passages(passages) VALUES ('optimize')")
    database.commit()
    build = time.perf_counter() - start
    stops = rows.stop_words() if kept == "telling" else set()
    matches = [" OR ".join(f'"{word}"' for word in rows.words(row["text"], stops)) for row in rows.read(queries)]
    matches = [match for match in matches if match]

    def run(match):
        database.execute("SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT 10", (match,)).fetchall()

    print(json.dumps(rows.figures(rows.measure(run, matches, seconds), len(documents), build, os.path.getsize(file))))


main(sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4]), sys.argv[5])
