using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Index;

/// <summary>
/// Recognises a whole title, phrase or code whatever its case, accents and punctuation, by a hash of its folded words. Codes also
/// lose the zeros before a number, so that <c>kb 2</c> is <c>KB-0002</c>.
/// </summary>
internal static class ExactText
{
    private const ulong TextSeed = 0xCBF29CE484222325;
    private const ulong CodeSeed = 0x84222325CBF29CE4;
    private const ulong Prime = 0x100000001B3;

    /// <summary>The hash of a title or a phrase; 0 for a text without words.</summary>
    public static ulong HashText(ReadOnlySpan<char> text)
    {
        var words = new Hasher();
        Tokenizer.Run(text, ref words);
        return words.State.Length == 0 ? 0 : words.State.Text;
    }

    /// <summary>The hash of a code; 0 for a text without digits or with more than one word besides.</summary>
    public static ulong HashCode(ReadOnlySpan<char> text)
    {
        var words = new Hasher();
        Tokenizer.Run(text, ref words);
        return words.State is { Length: > 0 and <= 24, HasDigit: true } ? words.State.Code : 0;
    }

    private sealed class HashState
    {
        public ulong Text { get; private set; } = TextSeed;

        public ulong Code { get; private set; } = CodeSeed;

        public int Length { get; private set; }

        public bool HasDigit { get; private set; }

        public void Add(ReadOnlySpan<char> word)
        {
            var inNumber = false;
            foreach (var c in word)
            {
                var digit = char.IsAsciiDigit(c);
                HasDigit |= digit;
                Text = (Text ^ c) * Prime;
                inNumber = digit && (inNumber || c != '0');
                if (inNumber || !digit)
                {
                    Code = (Code ^ c) * Prime;
                }
            }

            Text = (Text ^ ' ') * Prime;
            Length += word.Length;
        }
    }

    private readonly struct Hasher : ITokenSink
    {
        public Hasher()
        {
        }

        public HashState State { get; } = new();

        public void Accept(in Token token)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Part)
            {
                State.Add(token.Folded);
            }
        }
    }
}
