using System.Text;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;
using Xunit;

namespace KnowledgeBase.UnitTests.Search;

public sealed class IndexTests
{
    [Fact]
    public void Places_are_read_as_they_were_written()
    {
        var random = new Random(3);
        for (var i = 0; i < 2_000; i++)
        {
            var places = Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(1 << random.Next(1, 20))).Distinct().Order().ToArray();
            var bytes = new ByteBuffer();
            PositionCodec.Write(bytes, places);
            PositionCodec.Write(bytes, [7]);
            var at = 0;
            var read = new int[20];
            if (places.Length > 0)
            {
                Assert.Equal(places, read[..PositionCodec.Read(bytes.Written, ref at, read)]);
                var skipped = 0;
                PositionCodec.Skip(bytes.Written, ref skipped);
                Assert.Equal(at, skipped);
            }

            Assert.Equal([7], read[..PositionCodec.Read(bytes.Written, ref at, read)]);
        }
    }

    [Fact]
    public void Places_of_many_documents_are_passed_over_at_once()
    {
        var random = new Random(4);
        var bytes = new ByteBuffer();
        var starts = new List<int>();
        for (var document = 0; document < 200; document++)
        {
            starts.Add(bytes.Length);
            PositionCodec.Write(bytes, [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.Next(1 << random.Next(1, 28))).Distinct().Order()]);
        }

        starts.Add(bytes.Length);
        for (var from = 0; from < starts.Count; from += 7)
        {
            for (var to = from; to < starts.Count; to++)
            {
                var at = starts[from];
                PositionCodec.Skip(bytes.Written, ref at, to - from);
                Assert.Equal(starts[to], at);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(5_000)]
    public void Postings_are_read_as_they_were_written_and_moved_to(int count)
    {
        var random = new Random(count);
        var documents = Enumerable.Range(0, count).Select(_ => random.Next(40_000)).Distinct().Order().ToArray();
        var writer = new PostingsWriter();
        foreach (var document in documents)
        {
            var places = new ByteBuffer();
            PositionCodec.Write(places, [document % 500, (document % 500) + 3]);
            writer.Add(document, (byte)(document % 256), places.Written);
        }

        writer.EndList();
        var read = new List<int>();
        for (var cursor = new PostingsCursor(writer.Bytes.ToArray(), 0); cursor.Document != PostingsCursor.End; cursor.MoveNext())
        {
            Check(cursor);
            read.Add(cursor.Document);
        }

        Assert.Equal(documents, read);
        var moved = new PostingsCursor(writer.Bytes.ToArray(), 0);
        for (var target = 0; target < 41_000; target += random.Next(1, 900))
        {
            moved.MoveTo(target);
            Assert.Equal(documents.Where(document => document >= target).DefaultIfEmpty(PostingsCursor.End).First(), moved.Document);
            Check(moved);
        }
    }

    [Fact]
    public void Each_word_is_counted_as_itself_however_many_others_there_are()
    {
        var words = string.Join(' ', Enumerable.Range(100_000, 20_000));
        var inverter = new DocumentInverter();
        inverter.Invert(DocumentBuilder.Spanish("a", "", $"{words} {words}"));
        Assert.Equal(20_000, inverter.Terms.Count);
        var terms = inverter.Occurrences.ToArray().Select(occurrence => (int)(occurrence >> 32));
        Assert.All(terms.GroupBy(term => term), places => Assert.Equal(2, places.Count()));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(255, 1)]
    [InlineData(256, 2)]
    [InlineData(65_536, 3)]
    [InlineData(int.MaxValue, 4)]
    public void Numbers_are_packed_in_as_many_bytes_as_the_highest_needs(int highest, int width)
    {
        int[] numbers = [highest, 0, highest / 2, 1 * Math.Min(1, highest)];
        var packed = new PackedNumbers(numbers);
        Assert.Equal(width, packed.Width);
        Assert.Equal(numbers, packed.ToArray());
        Assert.Equal(numbers, new PackedNumbers(packed.Count, packed.Width, packed.Bytes.ToArray()).ToArray());
    }

    [Fact]
    public void Frequencies_beyond_two_bytes_are_kept()
    {
        int[] frequencies = [0, 1, 65_534, 65_535, 65_536, 1_000_000];
        var kept = new TermFrequencies(frequencies);
        Assert.Equal(frequencies, kept.ToArray(kept.Count));
        Assert.Equal(0, kept[frequencies.Length]);
    }

    [Fact]
    public void A_string_table_finds_what_it_was_given_and_nothing_else()
    {
        var table = new StringTable();
        for (var i = 0; i < 20_000; i++)
        {
            Assert.Equal(i, table.Add(Encoding.UTF8.GetBytes($"wörd{i}")));
        }

        for (var i = 0; i < 20_000; i++)
        {
            Assert.Equal(i, table.Find(Encoding.UTF8.GetBytes($"wörd{i}")));
        }

        Assert.Equal(-1, table.Find("word"u8));
        Assert.Equal("wörd19999", Encoding.UTF8.GetString(table[19_999]));
    }

    [Theory]
    [InlineData("cargo", "cargo", 0)]
    [InlineData("cargo", "crago", 1)]
    [InlineData("cargo", "cago", 1)]
    [InlineData("cargo", "carrgo", 1)]
    [InlineData("cargo", "carho", 1)]
    [InlineData("aclaracion", "aclrcion", 2)]
    [InlineData("cargo", "tarjeta", 3)]
    public void Typing_errors_are_counted_up_to_a_limit(string a, string b, int distance) =>
        Assert.Equal(distance, Math.Min(3, EditDistance.Within(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b), 2)));

    [Fact]
    public async Task Readers_see_whole_batches_while_a_writer_works()
    {
        using var engine = new EmbeddedSearchEngine();
        using var stop = new CancellationTokenSource();
        SearchBatch Batch(int version) => new() { Documents = [.. Enumerable.Range(0, 5).Select(i => DocumentBuilder.Spanish($"d{i}", $"Tarjeta versión{version}"))] };
        engine.Apply(Batch(0));
        var reader = Task.Run(() =>
        {
            var searches = 0;
            while (!stop.IsCancellationRequested || searches == 0)
            {
                var results = engine.Search(new SearchRequest { Query = "tarjeta", AccessKeys = [DocumentBuilder.Tier1] });
                Assert.Equal(5, results.Total);
                Assert.Single(results.Hits.Select(hit => hit.Title).Distinct(StringComparer.Ordinal));
                searches++;
            }

            return searches;
        });
        for (var version = 1; version < 200; version++)
        {
            engine.Apply(Batch(version));
        }

        await stop.CancelAsync();
        Assert.True(await reader > 0);
        await engine.Merging;
        Assert.Equal(5, engine.Statistics().Documents);
    }

    private static void Check(PostingsCursor cursor)
    {
        if (cursor.Document != PostingsCursor.End)
        {
            var places = new int[4];
            Assert.Equal(2, cursor.ReadPositions(places));
            Assert.Equal(cursor.Document % 500, places[0]);
            Assert.Equal(cursor.Document % 256, cursor.Impact);
        }
    }
}
