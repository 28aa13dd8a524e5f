using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Checking.Prose;
using Xunit;

namespace KnowledgeBase.UnitTests.Checking;

public sealed class ProseTests
{
    [Theory]
    [InlineData("aclaración", 4)]
    [InlineData("quiere", 2)]
    [InlineData("guía", 2)]
    [InlineData("cigüeña", 3)]
    [InlineData("aéreo", 4)]
    [InlineData("ciudad", 2)]
    [InlineData("ley", 1)]
    [InlineData("leyes", 2)]
    [InlineData("prohibir", 2)]
    [InlineData("día", 2)]
    [InlineData("pingüino", 3)]
    [InlineData("y", 1)]
    public void Spanish_syllables_follow_diphthongs_and_hiatus(string word, int expected) => Assert.Equal(expected, Syllables.Count(word, Language.Spanish));

    [Theory]
    [InlineData("charge", 1)]
    [InlineData("dispute", 2)]
    [InlineData("table", 2)]
    [InlineData("blocked", 1)]
    [InlineData("wanted", 2)]
    [InlineData("charges", 2)]
    [InlineData("names", 1)]
    [InlineData("the", 1)]
    [InlineData("customer", 3)]
    [InlineData("unrecognised", 4)]
    public void English_syllables_follow_vowels_and_silent_endings(string word, int expected) => Assert.Equal(expected, Syllables.Count(word, Language.English));

    [Theory]
    [InlineData("Uno. Dos tres. ¿Cuatro? ¡Cinco!", 4)]
    [InlineData("El art. 23 dice 1.5 veces, p. ej. hoy", 1)]
    [InlineData("Dice “No.” Y cuelga.", 2)]
    [InlineData("Espere… y siga", 2)]
    [InlineData("...", 0)]
    [InlineData("Vaya a condusef.gob.mx hoy.", 1)]
    public void Sentences_end_at_their_marks(string passage, int expected) => Assert.Equal(expected, Words.Sentences(passage).Count);

    [Fact]
    public void A_call_of_a_parameter_is_one_word() => Assert.Equal(["En", "{{plazo_aclaracion}}", "días"], Words.Of("En {{plazo_aclaracion}} días."));

    [Fact]
    public void Folding_drops_accents_case_and_punctuation() => Assert.Equal("si ya lo reconocio vaya", Words.Fold("¡Sí, YA lo reconoció: vaya!"));

    [Fact]
    public void Plain_texts_score_higher_than_official_ones()
    {
        var plain = Score([.. Enumerable.Repeat("Abra el caso y lea lo que dice.", 20)], Language.Spanish);
        var official = Score([.. Enumerable.Repeat("La administración correspondiente determinará oportunamente la improcedencia de la inconformidad.", 20)], Language.Spanish);

        Assert.True(plain > 90);
        Assert.True(official < 20);
    }

    // Flesch's formula by hand: 100 words of one syllable in sentences of five.
    [Fact]
    public void The_score_is_the_formulas() =>
        Assert.Equal(206.835 - 84.6 - (1.015 * 5), Score([.. Enumerable.Repeat("The man lost his card.", 20)], Language.English)!.Value, precision: 6);

    [Fact]
    public void A_short_text_has_no_score() => Assert.Null(Score(["Hola."], Language.Spanish));

    private static double? Score(IEnumerable<string> sentences, Language language) => ReadingEase.Score([.. sentences.Select(Words.Of)], language);
}
