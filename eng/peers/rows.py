"""Reads passages and queries, and takes queries apart as the product does: words, without its stop words."""
import json
import pathlib
import random
import re
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORD = re.compile(r"\w+")


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def stop_words():
    """The product's own lists, so that every engine leaves out the same words."""
    source = (ROOT / "src/KnowledgeBase.Search/Analysis/StopWords.cs").read_text(encoding="utf-8")
    return {word for text in re.findall(r'"([^"]+)"', source) for word in text.split()}


def fold(word):
    return word.lower().translate(str.maketrans("áéíóúüñ", "aeiouun"))


def words(text, stops):
    """The distinct words of a query; all of them if every one is a stop word."""
    found = list(dict.fromkeys(WORD.findall(text)))
    return [word for word in found if fold(word) not in stops] or found


def measure(run, queries, seconds):
    """
    Runs the queries until the time is up, one whole pass at least unless it takes twenty times as long; milliseconds in order. They come in an order of
    chance, the same each time, so that those of an unfinished pass are like all: a file may have the quick ones in front.
    """
    mixed = random.Random(1).sample(queries, len(queries))
    times = []
    start = time.perf_counter()
    while not times or time.perf_counter() - start < seconds:
        for query in mixed:
            before = time.perf_counter()
            run(query)
            times.append((time.perf_counter() - before) * 1000)
            if time.perf_counter() - start > 20 * seconds:
                break
    return sorted(times)


def figures(times, documents, build_seconds, index_bytes):
    return {
        "documents": documents,
        "queriesPerSecond1": round(1000 * len(times) / sum(times), 1),
        "p50Ms": round(times[len(times) // 2], 4),
        "p99Ms": round(times[min(len(times) - 1, len(times) * 99 // 100)], 4),
        "documentsPerSecond": round(documents / build_seconds),
        "indexBytes": index_bytes,
    }
