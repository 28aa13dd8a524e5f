"""
PostgreSQL full text: OR of a query's words in the stems of its language, ts_rank, top 10, a GIN index. A server of its own is started in the folder,
listens on a socket there alone, and is stopped at the end; as root it runs as the user "postgres". Arguments: passages queries folder seconds
"""
import getpass
import glob
import json
import os
import shutil
import subprocess
import sys
import time

import rows

CONFIGURATION = {"es": "spanish", "en": "english"}


class Server:
    def __init__(self, folder):
        self.data = os.path.join(folder, "postgres")
        self.bin = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
        self.prefix = ["runuser", "-u", "postgres", "--"] if getpass.getuser() == "root" else []
        shutil.rmtree(self.data, ignore_errors=True)
        os.makedirs(self.data)
        if self.prefix:
            shutil.chown(self.data, "postgres", "postgres")

    def __enter__(self):
        self.run("initdb", "-D", self.data, "-U", "peer", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        self.run("pg_ctl", "-D", self.data, "-w", "-o", f"-c listen_addresses= -c unix_socket_directories={self.data} -c shared_buffers=512MB -c fsync=off", "-l", os.path.join(self.data, "log"), "start")
        return self

    def __exit__(self, *_):
        self.run("pg_ctl", "-D", self.data, "-m", "fast", "stop")

    def run(self, program, *arguments):
        subprocess.run([*self.prefix, os.path.join(self.bin, program), *arguments], check=True, stdout=subprocess.DEVNULL, cwd="/")

    def sql(self, text):
        command = [*self.prefix, os.path.join(self.bin, "psql"), "-h", self.data, "-U", "peer", "-d", "postgres", "-q", "-v", "ON_ERROR_STOP=1", "-At", "-f", "-"]
        return subprocess.run(command, check=True, input=text, text=True, stdout=subprocess.PIPE, cwd="/").stdout


def copy_text(value):
    return (value or "").replace("\\", "\\\\").replace("\t", " ").replace("\n", " ").replace("\r", " ").replace("\0", " ")


def main(passages, queries, folder, seconds):
    documents = rows.read(passages)
    stops = rows.stop_words()
    with Server(folder) as server:
        start = time.perf_counter()
        lines = "".join(f"{CONFIGURATION[row['lang']]}\t{copy_text(row.get('title'))}\t{copy_text(row.get('text'))}\n" for row in documents)
        server.sql(
            "CREATE TABLE passages (id serial, lang regconfig, title text, body text);\n"
            f"COPY passages (lang, title, body) FROM stdin;\n{lines}\\.\n"
            "ALTER TABLE passages ADD words tsvector;\nUPDATE passages SET words = to_tsvector(lang, title || ' ' || body);\n"
            "CREATE INDEX ON passages USING gin (words);\nVACUUM ANALYZE passages;\n")
        build = time.perf_counter() - start
        size = int(server.sql("SELECT pg_relation_size('passages_words_idx') + (SELECT sum(pg_column_size(words)) FROM passages);"))
        texts = []
        for row in rows.read(queries):
            found = [word for word in rows.words(row["text"], stops) if word.isalnum()]
            if found:
                words = " | ".join(found)
                texts.append(f"SELECT id FROM passages, to_tsquery('{CONFIGURATION[row['lang']]}', '{words}') query WHERE words @@ query ORDER BY ts_rank(words, query) DESC LIMIT 10;")

        # psql measures each statement itself, so that starting it counts nothing.
        count = max(20, int(seconds * 10))
        output = server.sql("\\timing on\n\\o /dev/null\n" + "\n".join(texts[:: max(1, len(texts) // count)]) + "\n")
        times = sorted(float(line.split()[1]) for line in output.splitlines() if line.startswith("Time:"))
    print(json.dumps(rows.figures(times, len(documents), build, size)))


main(sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4]))
