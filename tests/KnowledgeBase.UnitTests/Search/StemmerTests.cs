using KnowledgeBase.Search.Analysis;
using Xunit;

namespace KnowledgeBase.UnitTests.Search;

/// <summary>
/// A few words per rule. The whole published vocabularies are held against the stemmers by
/// <c>dotnet run --project tests/KnowledgeBase.Benchmarks -- stemmers FOLDER</c>.
/// </summary>
public sealed class StemmerTests
{
    [Theory]
    [InlineData("aclaraciones", "aclar")]
    [InlineData("haciéndola", "hac")]
    [InlineData("contribuyendo", "contribu")]
    [InlineData("biología", "biolog")]
    [InlineData("institución", "institu")]
    [InlineData("frecuencias", "frecuenci")]
    [InlineData("negativamente", "negat")]
    [InlineData("amablemente", "amabl")]
    [InlineData("responsabilidades", "respons")]
    [InlineData("paguen", "pag")]
    [InlineData("cobraríamos", "cobr")]
    [InlineData("cobró", "cobr")]
    [InlineData("sigue", "sig")]
    [InlineData("año", "año")]
    [InlineData("yo", "yo")]
    public void Spanish_words_lose_their_endings(string word, string stem) => Assert.Equal(stem, Stem(word, letters => SpanishStemmer.Accented.Stem(letters)));

    [Theory]
    [InlineData("aclaracion", "aclaraciones")]
    [InlineData("interes", "intereses")]
    [InlineData("almacen", "almacenes")]
    [InlineData("cobro", "cobraria")]
    [InlineData("devolucion", "devoluciones")]
    [InlineData("tarjeta", "tarjetas")]
    public void Spanish_words_without_accents_meet_their_other_forms(string word, string other) =>
        Assert.Equal(Stem(word, letters => SpanishStemmer.Folded.Stem(letters)), Stem(other, letters => SpanishStemmer.Folded.Stem(letters)));

    [Theory]
    [InlineData("disputed", "disput")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("charges", "charg")]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("dying", "die")]
    [InlineData("international", "internat")]
    [InlineData("generously", "generous")]
    [InlineData("communication", "communic")]
    [InlineData("succeed", "succeed")]
    [InlineData("news", "news")]
    [InlineData("skies", "sky")]
    [InlineData("customer's", "custom")]
    [InlineData("add", "add")]
    [InlineData("on", "on")]
    public void English_words_lose_their_endings(string word, string stem) => Assert.Equal(stem, Stem(word, letters => EnglishStemmer.Stem(letters)));

    [Fact]
    public void Any_letters_have_a_stem_no_longer_than_themselves()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var word = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => "aeiouyáéíóúüñbcdlmnrstgz'"[random.Next(25)]));
            Assert.InRange(Stem(word, letters => SpanishStemmer.Accented.Stem(letters)).Length, 0, word.Length);
            Assert.InRange(Stem(word, letters => SpanishStemmer.Folded.Stem(letters)).Length, 0, word.Length);
            Assert.InRange(Stem(word, letters => EnglishStemmer.Stem(letters)).Length, 0, word.Length);
        }
    }

    private static string Stem(string word, Func<char[], int> stem)
    {
        var letters = word.ToCharArray();
        return new string(letters, 0, stem(letters));
    }
}
