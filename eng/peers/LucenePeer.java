import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BM25FQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Java Lucene 8 on the same passages and queries: the OR of a question's words, BM25, top 10, one thread, an index merged to one segment.
 * "languages" analyses each passage by its language, stop words left out, and asks both languages, as KnowledgeBase does;
 * "bm25f" does the same with the title in a field of its own that counts three times, as KnowledgeBase's ranking has it;
 * "standard" is StandardAnalyzer, which stems nothing and keeps every word.
 * Arguments: passages.jsonl queries.jsonl folder languages|bm25f|standard seconds
 */
public final class LucenePeer {
    private static final String TITLE = ".title";
    private static final List<String> LANGUAGES = List.of("es", "en");

    public static void main(String[] arguments) throws Exception {
        boolean titles = arguments[3].equals("bm25f");
        boolean languages = titles || arguments[3].equals("languages");
        Analyzer standard = new StandardAnalyzer();
        Analyzer spanish = new SpanishAnalyzer();
        Analyzer english = new EnglishAnalyzer();
        Analyzer analyzer = languages
            ? new PerFieldAnalyzerWrapper(standard, Map.of("es", spanish, "es" + TITLE, spanish, "en", english, "en" + TITLE, english))
            : standard;
        try (MMapDirectory directory = new MMapDirectory(Path.of(arguments[2]))) {
            long start = System.nanoTime();
            int documents = index(Path.of(arguments[0]), directory, analyzer, languages, titles);
            double buildSeconds = (System.nanoTime() - start) / 1e9;
            List<Query> queries = read(Path.of(arguments[1]), new QueryBuilder(analyzer), languages, titles);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setQueryCache(null);
                run(searcher, queries, 3);
                double[] latencies = run(searcher, queries, Double.parseDouble(arguments[4]));
                long bytes = 0;
                for (String file : directory.listAll()) {
                    bytes += directory.fileLength(file);
                }

                System.out.printf(
                    Locale.ROOT,
                    "{\"documents\":%d,\"queriesPerSecond1\":%.0f,\"p50Ms\":%.4f,\"p99Ms\":%.4f,\"documentsPerSecond\":%.0f,\"indexBytes\":%d}%n",
                    documents, latencies.length / Arrays.stream(latencies).sum() * 1000,
                    latencies[latencies.length / 2], latencies[latencies.length * 99 / 100], documents / buildSeconds, bytes);
            }
        }
    }

    private static int index(Path file, MMapDirectory directory, Analyzer analyzer, boolean languages, boolean titles) throws Exception {
        int documents = 0;
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setOpenMode(IndexWriterConfig.OpenMode.CREATE).setRAMBufferSizeMB(256);
        try (IndexWriter writer = new IndexWriter(directory, config); BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Document document = new Document();
                document.add(new StoredField("id", value(line, "id")));
                String field = languages ? value(line, "lang") : "text";
                String title = value(line, "title");
                if (titles) {
                    document.add(new TextField(field + TITLE, title, Field.Store.NO));
                }

                document.add(new TextField(field, (titles ? "" : title + "\n") + value(line, "text"), Field.Store.NO));
                writer.addDocument(document);
                documents++;
            }

            writer.forceMerge(1);
        }

        return documents;
    }

    private static List<Query> read(Path file, QueryBuilder builder, boolean languages, boolean titles) throws Exception {
        List<Query> queries = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String text = value(line, "text");
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            for (String field : languages ? LANGUAGES : List.of("text")) {
                Query query = builder.createBooleanQuery(field, text, BooleanClause.Occur.SHOULD);
                List<Query> words = new ArrayList<>();
                if (query instanceof BooleanQuery) {
                    ((BooleanQuery) query).clauses().forEach(clause -> words.add(clause.getQuery()));
                } else if (query != null) {
                    words.add(query);
                }

                for (Query word : words) {
                    all.add(titles ? inBoth(((TermQuery) word).getTerm()) : word, BooleanClause.Occur.SHOULD);
                }
            }

            queries.add(all.build());
        }

        return queries;
    }

    private static Query inBoth(Term term) {
        return new BM25FQuery.Builder().addField(term.field() + TITLE, 3).addField(term.field(), 1).addTerm(term.bytes()).build();
    }

    private static double[] run(IndexSearcher searcher, List<Query> queries, double seconds) throws Exception {
        List<Double> latencies = new ArrayList<>();
        long start = System.nanoTime();
        while (System.nanoTime() - start < seconds * 1e9) {
            for (Query query : queries) {
                long before = System.nanoTime();
                searcher.search(query, 10);
                latencies.add((System.nanoTime() - before) / 1e6);
            }
        }

        return latencies.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    // The rows are flat objects of texts, as the other tools write them.
    private static String value(String line, String name) {
        int at = line.indexOf("\"" + name + "\"");
        if (at < 0) {
            return "";
        }

        at = line.indexOf('"', line.indexOf(':', at)) + 1;
        StringBuilder text = new StringBuilder();
        for (char c = line.charAt(at); c != '"'; c = line.charAt(++at)) {
            if (c != '\\') {
                text.append(c);
                continue;
            }

            c = line.charAt(++at);
            switch (c) {
                case 'n': text.append('\n'); break;
                case 't': text.append('\t'); break;
                case 'r': text.append('\r'); break;
                case 'b': text.append('\b'); break;
                case 'f': text.append('\f'); break;
                case 'u': text.append((char) Integer.parseInt(line.substring(at + 1, at + 5), 16)); at += 4; break;
                default: text.append(c);
            }
        }

        return text.toString();
    }
}
