using System.Buffers;
using System.Globalization;
using System.Text;
using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Benchmarks.Search;

/// <summary>
/// Compares the tokenizer's words with Unicode's own test of word boundaries (<c>WordBreakTest.txt</c> of UAX #29; Debian's package <c>unicode-data</c>).
/// Pieces without letters and digits are no words here, and joined words and codes are split or kept by rules of our own, so that some lines differ on purpose.
/// So do some with what no article has: Katakana beside other letters, a quotation mark in a Hebrew word, an emoji joined to a letter.
/// </summary>
internal static class WordCheck
{
    private const int ShownDifferences = 20;
    private static readonly SearchValues<char> Connectors = SearchValues.Create("-'’.,/:_&");
    private static readonly SearchValues<char> Foreign = SearchValues.Create("\u3031\u05D0\u200D");

    /// <summary>Checks; 0 when no line differs but on purpose.</summary>
    public static int Run(string file)
    {
        var lines = File.ReadLines(file).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0).Select(Read).ToArray();
        var different = lines.Where(line => !WordsOf(line.Text).SequenceEqual(line.Words)).ToArray();
        var joined = different.Count(line => line.Text.AsSpan().ContainsAny(Connectors));
        var unexpected = different.Where(line => !line.Text.AsSpan().ContainsAny(Connectors) && !line.Text.AsSpan().ContainsAny(Foreign)).ToArray();
        Console.WriteLine(
            $"{lines.Length} lines: {lines.Length - different.Length} agree, {joined} differ with a sign that joins letters, {different.Length - joined - unexpected.Length} with Katakana, Hebrew or a joined emoji, {unexpected.Length} otherwise");
        foreach (var (text, words) in unexpected.Take(ShownDifferences))
        {
            Console.WriteLine($"  {Show(text)}: {Show(WordsOf(text))}, not {Show(words)}");
        }

        return unexpected.Length == 0 ? 0 : 1;
    }

    // "÷ 0061 × 0308 ÷ 0020 ÷" is a text of two pieces.
    private static (string Text, Range[] Words) Read(string line)
    {
        var text = new StringBuilder();
        var words = new List<Range>();
        var start = 0;
        foreach (var sign in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (sign is "÷")
            {
                if (IsWord(text.ToString(start, text.Length - start)))
                {
                    words.Add(start..text.Length);
                }

                start = text.Length;
            }
            else if (sign is not "×")
            {
                text.Append(new Rune(int.Parse(sign, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            }
        }

        return (text.ToString(), [.. words]);
    }

    private static bool IsWord(string piece) => piece.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    private static List<Range> WordsOf(string text)
    {
        var sink = new Sink([]);
        Tokenizer.Run(text, ref sink);
        return sink.Words;
    }

    private static string Show(string text) => string.Join(' ', text.EnumerateRunes().Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture)));

    private static string Show(IEnumerable<Range> words) => string.Join(' ', words);

    private readonly struct Sink(List<Range> words) : ITokenSink
    {
        public List<Range> Words => words;

        public void Accept(in Token token)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Code)
            {
                words.Add(token.Start..(token.Start + token.Length));
            }
        }
    }
}
