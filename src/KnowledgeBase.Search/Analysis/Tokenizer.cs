namespace KnowledgeBase.Search.Analysis;

/// <summary>
/// Splits text into words by the rules of Unicode Standard Annex #29, with an addition for codes: parts that are joined by
/// a connector stay together as one code when a digit is among them. <c>E-4012</c> becomes <c>e-4012</c>, <c>e4012</c>, <c>e</c>
/// and <c>4012</c>; <c>auto-pago</c> becomes <c>autopago</c>, <c>auto</c> and <c>pago</c>; <c>customer's</c> becomes <c>customer</c>.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Characters of a token that count; the rest of a longer one is ignored.</summary>
    public const int MaximumTokenLength = 64;

    private const int MaximumParts = 8;

    /// <summary>Tokenizes a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="sink">Takes the tokens in order.</param>
    /// <returns>How many places the text has.</returns>
    public static int Run<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : struct, ITokenSink
    {
        Span<Range> parts = stackalloc Range[MaximumParts];
        Span<char> folded = stackalloc char[MaximumTokenLength];
        Span<char> lower = stackalloc char[MaximumTokenLength];
        var position = 0;
        var index = 0;
        while (index < text.Length)
        {
            var length = SimpleWord.Read(text[index..], folded, lower, out var hasAccents);
            if (length > 0)
            {
                sink.Accept(new Token
                {
                    Folded = folded[..length],
                    Accented = hasAccents ? lower[..length] : default,
                    Start = index,
                    Length = length,
                    Position = position++,
                    Kind = TokenKind.Word,
                });
                index += length;
                continue;
            }

            var kind = CharacterTable.KindAt(text, index, out var width);
            switch (kind)
            {
                case CharacterKind.Letter or CharacterKind.Digit:
                    var run = TokenRun.Read(text, index, parts);
                    position += Emit(text, run, parts[..run.PartCount], position, ref sink);
                    index = run.End;
                    break;
                case CharacterKind.Ideograph:
                    EmitOne(text, index, index + width, position++, TokenKind.Word, ref sink);
                    index += width;
                    break;
                case CharacterKind.Prefix when IsDigitAt(text, index + 1):
                    var end = index + 1;
                    while (end < text.Length && (IsDigitAt(text, end) || CharacterTable.KindOf(text[end]) == CharacterKind.Prefix))
                    {
                        end++;
                    }

                    EmitOne(text, index, end, position, TokenKind.Code, ref sink);
                    EmitOne(text, index + 1, end, position++, TokenKind.Part, ref sink);
                    index = end;
                    break;
                default:
                    index += width;
                    break;
            }
        }

        return position;
    }

    private static bool IsDigitAt(ReadOnlySpan<char> text, int index) =>
        index < text.Length && CharacterTable.KindOf(text[index]) == CharacterKind.Digit;

    private static int Emit<TSink>(ReadOnlySpan<char> text, TokenRun run, ReadOnlySpan<Range> parts, int position, ref TSink sink)
        where TSink : struct, ITokenSink
    {
        if (parts.Length == 1)
        {
            EmitOne(text, run.Start, run.End, position, TokenKind.Word, ref sink);
            return 1;
        }

        switch (run.Shape)
        {
            case RunShape.Figure:
                EmitOne(text, run.Start, run.End, position, TokenKind.Word, ref sink);
                EmitBareFigure(text, run, position, ref sink);
                return 1;
            case RunShape.Contraction:
                EmitContraction(text, run, parts, position, ref sink);
                return 1;
            case RunShape.Code:
                EmitOne(text, run.Start, run.End, position, TokenKind.Code, ref sink);
                EmitGlued(text, run, position, ref sink);
                return EmitParts(text, parts, position, TokenKind.Part, ref sink);
            case RunShape.Compound:
                EmitGlued(text, run, position, ref sink);
                return EmitParts(text, parts, position, TokenKind.Word, ref sink);
            case RunShape.Words:
            default:
                return EmitParts(text, parts, position, TokenKind.Word, ref sink);
        }
    }

    private static int EmitParts<TSink>(ReadOnlySpan<char> text, ReadOnlySpan<Range> parts, int position, TokenKind kind, ref TSink sink)
        where TSink : struct, ITokenSink
    {
        var next = position;
        foreach (var part in parts)
        {
            EmitOne(text, part.Start.Value, part.End.Value, next++, kind, ref sink);
        }

        return parts.Length;
    }

    // 1,500.00 is also found as 1500: thousands separators and a zero fraction go.
    private static void EmitBareFigure<TSink>(ReadOnlySpan<char> text, TokenRun run, int position, ref TSink sink)
        where TSink : struct, ITokenSink
    {
        Span<char> bare = stackalloc char[MaximumTokenLength];
        var figure = text[run.Start..Math.Min(run.End, run.Start + MaximumTokenLength)];
        var length = 0;
        foreach (var c in figure)
        {
            if (c != ',')
            {
                bare[length++] = c;
            }
        }

        var written = bare[..length];
        if (written.EndsWith(".00"))
        {
            written = written[..^3];
        }

        if (written.Length != figure.Length)
        {
            EmitFolded(written, run.Start, run.End, position, TokenKind.Variant, ref sink);
        }
    }

    // customer's → customer; don't → dont, as people type it.
    private static void EmitContraction<TSink>(ReadOnlySpan<char> text, TokenRun run, ReadOnlySpan<Range> parts, int position, ref TSink sink)
        where TSink : struct, ITokenSink
    {
        var last = text[parts[^1]];
        if (parts.Length == 2 && last is "s" or "S")
        {
            EmitOne(text, run.Start, parts[0].End.Value, position, TokenKind.Word, ref sink);
            return;
        }

        Span<char> glued = stackalloc char[MaximumTokenLength];
        EmitFolded(glued[..Glue(text, run, glued)], run.Start, run.End, position, TokenKind.Word, ref sink);
    }

    private static void EmitGlued<TSink>(ReadOnlySpan<char> text, TokenRun run, int position, ref TSink sink)
        where TSink : struct, ITokenSink
    {
        Span<char> glued = stackalloc char[MaximumTokenLength];
        EmitFolded(glued[..Glue(text, run, glued)], run.Start, run.End, position, TokenKind.Variant, ref sink);
    }

    private static int Glue(ReadOnlySpan<char> text, TokenRun run, Span<char> glued)
    {
        var length = 0;
        foreach (var c in text[run.Start..run.End])
        {
            if (CharacterTable.KindOf(c) != CharacterKind.Connector && length < glued.Length)
            {
                glued[length++] = c;
            }
        }

        return length;
    }

    private static void EmitOne<TSink>(ReadOnlySpan<char> text, int start, int end, int position, TokenKind kind, ref TSink sink)
        where TSink : struct, ITokenSink =>
        EmitFolded(text[start..Math.Min(end, start + MaximumTokenLength)], start, end, position, kind, ref sink);

    private static void EmitFolded<TSink>(
        ReadOnlySpan<char> written, int start, int end, int position, TokenKind kind, ref TSink sink)
        where TSink : struct, ITokenSink
    {
        Span<char> folded = stackalloc char[MaximumTokenLength];
        var accents = false;
        for (var i = 0; i < written.Length; i++)
        {
            var c = written[i];
            var f = CharacterTable.Fold(c);
            if (f == CharacterTable.NeedsNormalization)
            {
                EmitNormalized(written, start, end, position, kind, ref sink);
                return;
            }

            accents |= c >= 0x80;
            folded[i] = f;
        }

        Span<char> lower = stackalloc char[MaximumTokenLength];
        var lowerLength = accents ? written.ToLowerInvariant(lower) : 0;
        sink.Accept(new Token
        {
            Folded = folded[..written.Length],
            Accented = accents && !lower[..lowerLength].SequenceEqual(folded[..written.Length]) ? lower[..lowerLength] : default,
            Start = start,
            Length = end - start,
            Position = position,
            Kind = kind,
        });
    }

    private static void EmitNormalized<TSink>(ReadOnlySpan<char> written, int start, int end, int position, TokenKind kind, ref TSink sink)
        where TSink : struct, ITokenSink
    {
        var text = written.ToString();
        var folded = Folding.Fold(text);
        var lower = Folding.Lower(text);
        if (folded.Length == 0)
        {
            return;
        }

        sink.Accept(new Token
        {
            Folded = folded.AsSpan(0, Math.Min(folded.Length, MaximumTokenLength)),
            Accented = string.Equals(lower, folded, StringComparison.Ordinal) ? default : lower.AsSpan(0, Math.Min(lower.Length, MaximumTokenLength)),
            Start = start,
            Length = end - start,
            Position = position,
            Kind = kind,
        });
    }
}
