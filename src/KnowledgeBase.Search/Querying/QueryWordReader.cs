using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Querying;

/// <summary>Makes query words of text: the writings and parts of a code come together in one word.</summary>
internal static class QueryWordReader
{
    /// <summary>Reads the words of a part of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="position">The place of its first word; moved behind its last.</param>
    public static List<QueryWord> Read(string query, int start, int end, ref int position)
    {
        var sink = new Sink(query, start, position);
        position += Tokenizer.Run(query.AsSpan(start, end - start), ref sink);
        return sink.Words;
    }

    private readonly struct Sink(string query, int offset, int position) : ITokenSink
    {
        public List<QueryWord> Words { get; } = [];

        public void Accept(in Token token)
        {
            var last = Words.Count > 0 ? Words[^1] : null;
            switch (token.Kind)
            {
                case TokenKind.Variant when last is not null && last.IsCode && last.Position == position + token.Position:
                    Words[^1] = last with { Variants = [.. last.Variants, token.Folded.ToString()] };
                    break;
                case TokenKind.Variant:
                    break;
                case TokenKind.Part when last is not null:
                    Words[^1] = last with { Parts = [.. last.Parts, token.Folded.ToString()] };
                    break;
                case TokenKind.Word or TokenKind.Code or TokenKind.Part:
                default:
                    AddWord(token);
                    break;
            }
        }

        private void AddWord(in Token token)
        {
            var text = query.Substring(offset + token.Start, token.Length);
            var expansion = ChatSpelling.Expand(token.Folded);
            if (expansion is null)
            {
                Words.Add(new QueryWord
                {
                    Text = text,
                    Folded = token.Folded.ToString(),
                    Accented = token.Accented.ToString(),
                    Position = position + token.Position,
                });
                return;
            }

            foreach (var word in expansion)
            {
                Words.Add(new QueryWord { Text = text, Folded = word, Position = position + token.Position });
            }
        }
    }
}
