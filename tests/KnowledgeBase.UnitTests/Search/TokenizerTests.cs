using KnowledgeBase.Search.Analysis;
using Xunit;

namespace KnowledgeBase.UnitTests.Search;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Registro de una aclaración", "registro@0 de@1 una@2 aclaracion@3")]
    [InlineData("¿No llegó?", "no@0 llego@1")]
    [InlineData("E-4012", "e-4012@0 e4012@0 e@0 4012@1")]
    [InlineData("KB-0002.", "kb-0002@0 kb0002@0 kb@0 0002@1")]
    [InlineData("3DS", "3ds@0")]
    [InlineData("24/7", "24/7@0 247@0 24@0 7@1")]
    [InlineData("$1,500.00 pesos", "1,500.00@0 1500@0 pesos@1")]
    [InlineData("3.5 %", "3.5@0")]
    [InlineData("*55 o #31", "*55@0 55@0 o@1 #31@2 31@2")]
    [InlineData("a*5", "a@0 *5@1 5@1")]
    [InlineData("auto-pago", "autopago@0 auto@0 pago@1")]
    [InlineData("the customer's card", "the@0 customer@1 card@2")]
    [InlineData("don't can’t", "dont@0 cant@1")]
    [InlineData("y/o", "y@0 o@1")]
    [InlineData("U.S.A.", "usa@0 u@0 s@1 a@2")]
    [InlineData("fin.Siguiente, otra", "fin@0 siguiente@1 otra@2")]
    [InlineData("12:30 h", "12:30@0 1230@0 12@0 30@1 h@2")]
    [InlineData("Ǆ ﬁn ｆｕｌｌ", "dz@0 fin@1 full@2")]
    [InlineData("año cafe\u0301", "ano@0 cafe@1")]
    [InlineData("Straße", "strasse@0")]
    [InlineData("東京 タワー", "東@0 京@1 タワー@2")]
    [InlineData("😀 - … \"\"", "")]
    [InlineData("a\u200db\u00adc", "abc@0")]
    public void Text_falls_into_words_and_codes_with_their_places(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', NaiveDocument.Tokens(text).Select(token => $"{token.Folded}@{token.Position}")));

    [Theory]
    [InlineData("Año", "año")]
    [InlineData("an\u0303o", "año")]
    [InlineData("ÁREA", "área")]
    [InlineData("plain", "")]
    public void The_accented_form_is_kept_where_it_differs(string text, string expected) =>
        Assert.Equal(expected, NaiveDocument.Tokens(text)[0].Accented);

    [Fact]
    public void Every_token_lies_where_it_says()
    {
        const string Text = "Marque *55: E-4012, año 2026 (auto-pago) y 1,500.00 😀 fin.";
        var sink = new Sink([]);
        Tokenizer.Run(Text, ref sink);
        Assert.Equal(["Marque", "*55", "55", "E-4012", "E-4012", "E", "4012", "año", "2026", "auto-pago", "auto", "pago", "y", "1,500.00", "1,500.00", "fin"], sink.Texts.Select(range => Text[range]));
    }

    [Fact]
    public void Longer_words_than_the_limit_are_cut_and_not_lost()
    {
        var token = Assert.Single(NaiveDocument.Tokens(new string('á', 1000)));
        Assert.Equal(Tokenizer.MaximumTokenLength, token.Folded.Length);
    }

    [Fact]
    public void A_text_taken_apart_chunk_by_chunk_has_the_same_tokens()
    {
        string[] pieces = ["a", "Z", "ñ", "é", "ß", "7", "-", "'", ".", ",", "/", ":", "_", "&", "*", "#", "(", "¿", "\u0301", "\u200B", "\u00AD", "😀", "漢", "ж", " ", " ", " ", "\n", "\u00A0"];
        var random = new Random(11);
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => pieces[random.Next(pieces.Length)]));
            Assert.Equal(TokensOf(text, 0, text.Length), ChunksOf(text).SelectMany(chunk => TokensOf(text, chunk.Start, chunk.End)));
        }
    }

    private static List<TextChunk> ChunksOf(string text)
    {
        var chunks = new List<TextChunk>();
        for (var at = 0; at < text.Length; at = chunks[^1].Next)
        {
            chunks.Add(TextChunk.Read(text, at));
        }

        return chunks.FindAll(chunk => chunk.HasWords);
    }

    private static List<string> TokensOf(string text, int start, int end)
    {
        var sink = new Described([], start);
        Tokenizer.Run(text.AsSpan(start, end - start), ref sink);
        return sink.Tokens;
    }

    private readonly struct Described(List<string> tokens, int offset) : ITokenSink
    {
        public List<string> Tokens => tokens;

        public void Accept(in Token token) => tokens.Add($"{token.Folded} {token.Accented} {token.Kind} {offset + token.Start} {token.Length}");
    }

    private readonly struct Sink(List<Range> texts) : ITokenSink
    {
        public List<Range> Texts => texts;

        public void Accept(in Token token) => texts.Add(token.Start..(token.Start + token.Length));
    }
}
