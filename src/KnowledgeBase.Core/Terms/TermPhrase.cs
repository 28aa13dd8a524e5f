using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Checking.Prose;

namespace KnowledgeBase.Core.Terms;

/// <summary>What somebody says for a term.</summary>
/// <param name="Text">One or more words.</param>
/// <param name="Language">The language that they are in.</param>
/// <param name="IsAmbiguous">Whether the phrase stands for other terms too.</param>
/// <param name="Line">Its line of the file, from 1.</param>
public sealed record TermPhrase(string Text, Language Language, bool IsAmbiguous, int Line)
{
    /// <summary>The field in which it is written.</summary>
    public TermField Field => (Language, IsAmbiguous) switch
    {
        (Language.Spanish, false) => TermField.SpanishPhrases,
        (Language.English, false) => TermField.EnglishPhrases,
        (Language.Spanish, true) => TermField.SpanishAmbiguous,
        (Language.English, true) => TermField.EnglishAmbiguous,
    };

    /// <summary>Whether it has a letter or a digit to be found by.</summary>
    public bool HasWords => Words.Fold(Text).Length > 0;

    /// <summary>Whether another phrase is the same to the search: in the same language, and different in case, accents and punctuation at most.</summary>
    public bool IsLike(TermPhrase other) => Language == other.Language && Words.Fold(Text) == Words.Fold(other.Text);
}
