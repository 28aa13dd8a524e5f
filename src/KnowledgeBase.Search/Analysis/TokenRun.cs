namespace KnowledgeBase.Search.Analysis;

/// <summary>A stretch of letters, digits and the connectors between them.</summary>
internal readonly record struct TokenRun(int Start, int End, int PartCount, RunShape Shape)
{
    /// <summary>Reads the run that begins at an index.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where a letter or a digit stands.</param>
    /// <param name="parts">Takes the bounds of the parts between connectors.</param>
    public static TokenRun Read(ReadOnlySpan<char> text, int start, Span<Range> parts)
    {
        var count = 0;
        var digits = false;
        var allDigits = true;
        var connectors = Connectors.None;
        var begin = start;
        while (true)
        {
            var end = ReadPart(text, begin, ref digits, ref allDigits);
            parts[count++] = begin..end;
            if (count == parts.Length || !Joins(text, end, out var connector))
            {
                return new TokenRun(start, end, count, ShapeOf(text, parts[..count], connectors, digits, allDigits));
            }

            connectors |= connector;
            begin = end + 1;
        }
    }

    private static int ReadPart(ReadOnlySpan<char> text, int start, ref bool digits, ref bool allDigits)
    {
        var index = start;
        while (index < text.Length)
        {
            var kind = CharacterTable.KindAt(text, index, out var width);
            if (kind is not (CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Mark))
            {
                break;
            }

            digits |= kind == CharacterKind.Digit;
            allDigits &= kind == CharacterKind.Digit;
            index += width;
        }

        return index;
    }

    private static bool Joins(ReadOnlySpan<char> text, int index, out Connectors connector)
    {
        connector = Connectors.None;
        if (index + 1 >= text.Length || CharacterTable.KindOf(text[index]) != CharacterKind.Connector)
        {
            return false;
        }

        var after = CharacterTable.KindAt(text, index + 1, out _);
        if (after is not (CharacterKind.Letter or CharacterKind.Digit))
        {
            return false;
        }

        var digitBefore = char.IsDigit(text[index - 1]);
        var digitsAround = digitBefore && after == CharacterKind.Digit;
        var lettersAround = !digitBefore && after == CharacterKind.Letter;
        connector = text[index] switch
        {
            ',' => digitsAround ? Connectors.Decimal : Connectors.None,
            '.' => digitsAround ? Connectors.Decimal : lettersAround ? Connectors.Dot : Connectors.None,
            ':' => digitsAround ? Connectors.Slash : Connectors.None,
            '\'' or '\u2019' => lettersAround ? Connectors.Apostrophe : Connectors.None,
            '/' => Connectors.Slash,
            _ => Connectors.Hyphen,
        };
        return connector != Connectors.None;
    }

    private static RunShape ShapeOf(ReadOnlySpan<char> text, ReadOnlySpan<Range> parts, Connectors connectors, bool digits, bool allDigits)
    {
        if (digits)
        {
            return allDigits && connectors == Connectors.Decimal ? RunShape.Figure : RunShape.Code;
        }

        return connectors switch
        {
            Connectors.Apostrophe => RunShape.Contraction,
            Connectors.Hyphen => RunShape.Compound,
            Connectors.Dot when IsAcronym(text, parts) => RunShape.Compound,
            _ => RunShape.Words,
        };
    }

    // U.S.A. and E.U.: single letters between dots.
    private static bool IsAcronym(ReadOnlySpan<char> text, ReadOnlySpan<Range> parts)
    {
        foreach (var part in parts)
        {
            if (text[part].Length != 1)
            {
                return false;
            }
        }

        return true;
    }

    [Flags]
    private enum Connectors
    {
        None = 0,
        Hyphen = 1,
        Slash = 2,
        Dot = 4,
        Decimal = 8,
        Apostrophe = 16,
    }
}
